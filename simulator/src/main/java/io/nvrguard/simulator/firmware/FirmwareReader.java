package io.nvrguard.simulator.firmware;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a firmware image as its bytes stream by, the way the recorder does while it receives an upgrade: index header,
 * package headers, sums of the files. Holds one header in memory and never the image (firmware-images.md §1.3, §1.6, §1.8).
 *
 * <p>Encrypted inner packages (HK30) stay unread: this hardware carries no keys.
 */
public final class FirmwareReader {
    private static final int HK20 = 0x484B3230;

    private final List<FirmwarePackage> packages = new ArrayList<>();
    private final byte[] header = new byte[SwkhHeader.FIXED_BYTES + 256 * SwkhHeader.FILE_BYTES];
    private int held;
    private int wanted = SwkhHeader.FIXED_BYTES;
    private long position;
    private Phase phase = Phase.HEADER;
    private boolean intact = true;
    private long indexEnd;
    private final List<Long> indexed = new ArrayList<>();
    private Optional<PackageFiles> files = Optional.empty();
    private long skipTo;

    private enum Phase {
        HEADER,
        FILES,
        SKIP,
        TAIL
    }

    /** Takes the next bytes of the image. */
    public void feed(byte[] bytes, int offset, int length) {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int taken = take(bytes, at, end - at);
            at += taken;
            position += taken;
            settlePhase();
        }
    }

    private int take(byte[] bytes, int at, int available) {
        return switch (phase) {
            case HEADER -> hold(bytes, at, available);
            case FILES -> files.orElseThrow().take(bytes, at, available);
            case SKIP -> (int) Math.min(available, skipTo - position);
            case TAIL -> available;
        };
    }

    private int hold(byte[] bytes, int at, int available) {
        int taken = Math.min(available, wanted - held);
        System.arraycopy(bytes, at, header, held, taken);
        held += taken;
        return taken;
    }

    private void settlePhase() {
        if (phase == Phase.HEADER && held == wanted) {
            headerHeld();
        } else if (phase == Phase.FILES && files.orElseThrow().done()) {
            intact &= files.orElseThrow().intact();
            next();
        } else if (phase == Phase.SKIP && position == skipTo) {
            startHeader();
        }
    }

    private void headerHeld() {
        byte[] onDisk = Arrays.copyOf(header, held);
        byte[] plain = clear(onDisk) ? onDisk : Scramble.apply(onDisk);
        int magic = SwkhHeader.littleEndian(plain).getInt(0);
        if (magic == SwkhHeader.MAGIC) {
            swkh(plain);
        } else if (magic == HK20 && packages.isEmpty() && indexEnd == 0) {
            hk20(plain);
        } else {
            nextIndexed();
        }
    }

    /** Some products carry the same header unscrambled (§1.2). */
    private static boolean clear(byte[] onDisk) {
        return SwkhHeader.littleEndian(onDisk).getInt(0) == SwkhHeader.MAGIC;
    }

    private void swkh(byte[] plain) {
        Optional<Integer> length = SwkhHeader.length(plain);
        if (length.isEmpty()) {
            nextIndexed();
        } else if (held < length.get()) {
            wanted = length.get();
        } else {
            SwkhHeader read = SwkhHeader.read(plain);
            packages.add(read.offers());
            intact &= read.intact();
            files = Optional.of(new PackageFiles(read));
            phase = Phase.FILES;
            settlePhase();
        }
    }

    private void hk20(byte[] plain) {
        var b = SwkhHeader.littleEndian(plain);
        int count = b.getInt(0x14);
        int length = b.getInt(0x08);
        if (count < 1 || count > 255 || length != SwkhHeader.FIXED_BYTES + SwkhHeader.FILE_BYTES * count) {
            phase = Phase.TAIL;
        } else if (held < length) {
            wanted = length;
        } else {
            intact &= b.getInt(4) == SwkhHeader.sum(plain, 12);
            indexEnd = Integer.toUnsignedLong(b.getInt(0x10));
            for (int k = 0; k < count; k++) {
                indexed.add(Integer.toUnsignedLong(b.getInt(0x40 + 44 * k + 32)));
            }
            nextIndexed();
        }
    }

    /** After a package: the next indexed one, or, without an index, perhaps another right behind it (§1.8). */
    private void next() {
        if (indexEnd == 0) {
            startHeader();
        } else {
            nextIndexed();
        }
    }

    /** What is no package is the tail, or no firmware at all; an index may still lead on (§1.9). */
    private void nextIndexed() {
        indexed.removeIf(start -> start < position);
        if (indexed.isEmpty()) {
            phase = Phase.TAIL;
        } else {
            skipTo = indexed.remove(0);
            phase = Phase.SKIP;
            settlePhase();
        }
    }

    private void startHeader() {
        held = 0;
        wanted = SwkhHeader.FIXED_BYTES;
        phase = Phase.HEADER;
        files = Optional.empty();
    }

    /** The readable packages, in file order; empty for anything that is no firmware. */
    public List<FirmwarePackage> packages() {
        return List.copyOf(packages);
    }

    /** After the last byte: are all headers and files whole, and the image as long as it says? A tail is allowed. */
    public boolean whole() {
        return intact && phase != Phase.FILES && position >= indexEnd;
    }
}
