package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * SWKH packages behind each other without an index: the next one begins where the last file of this one ends, which is how
 * the boot loader walks them until one matches (firmware-images.md §1.8). Behind the last, 256 bytes may follow that nothing
 * here can check (§1.9).
 */
final class SwkhChain implements Section {

    private static final int MAGIC = 4;
    /** As many as an index holds; more are in no file known, and each costs memory. */
    private static final int MOST = PlainHeader.MOST_ROWS;

    private final List<Contents> before = new ArrayList<>();
    private final byte[] behind = new byte[MAGIC];
    private SwkhReader current = new SwkhReader();
    private long behindBytes;

    @Override
    public void accept(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            if (!current.isOver()) {
                current.accept(bytes);
            } else if (behindBytes < MAGIC) {
                behind[(int) behindBytes] = bytes.get();
                behindBytes++;
                nextIfPackage();
            } else {
                behindBytes += bytes.remaining();
                bytes.position(bytes.limit());
            }
        }
    }

    @Override
    public Contents finish() {
        List<Contents> all = new ArrayList<>(before);
        all.add(current.finish());
        Findings findings = new Findings();
        for (int i = 0; i < all.size(); i++) {
            findings.addAll(
                    all.size() == 1 ? "" : "Package " + (i + 1) + ": ",
                    all.get(i).findings());
        }
        checkTail(findings);
        return new Contents(
                all.get(0).container(),
                all.stream().flatMap(each -> each.packages().stream()).toList(),
                findings);
    }

    private void nextIfPackage() {
        boolean isPackage = behindBytes == MAGIC && PlainHeader.of(behind).container() == Container.SWKH;
        if (isPackage && before.size() < MOST - 1) {
            before.add(current.finish());
            current = new SwkhReader();
            current.accept(ByteBuffer.wrap(behind));
            behindBytes = 0;
        }
    }

    private void checkTail(Findings findings) {
        if (!current.isOver() || (behindBytes == 0 && current.statedTail() == 0)) {
            return;
        }
        if (behindBytes == SwkhReader.TAIL) {
            findings.note("256 bytes follow the last file, as long as a signature; nothing here can check them.");
        } else if (behindBytes < current.statedTail()) {
            findings.damaged("It is cut off: " + behindBytes + " bytes follow the last file, its header counts "
                    + current.statedTail() + ".");
        } else if (behindBytes != 0) {
            findings.damaged(behindBytes + " bytes follow the last file of package " + (before.size() + 1)
                    + ", where none, 256 or another package are known, and at most " + MOST + " packages.");
        }
    }
}
