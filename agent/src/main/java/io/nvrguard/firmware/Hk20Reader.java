package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads an HK20 index and hands each package to a reader of its own (firmware-images.md §1.6).
 *
 * <p>The algorithm of the package checksums is not documented. They are taken as byte sums of the package as it lies in
 * the file: in the real vectors T2 and T3 they come to 119 to 128 for each byte, as sums of packed bytes do. A sum that
 * does not hold is damage, the careful reading.
 */
final class Hk20Reader implements Section {

    private final HeaderBuffer header = new HeaderBuffer();
    private final Findings findings = new Findings();
    private List<Row> index = List.of();
    private final List<ImagePackage> packages = new ArrayList<>();
    private boolean inOrder;
    private Section current = Opening.ofPackageInIndex();
    private ByteSum currentSum = new ByteSum();
    private long position;

    @Override
    public void accept(ByteBuffer bytes) {
        if (!header.isComplete()) {
            int before = bytes.remaining();
            header.fill(bytes);
            position += before - bytes.remaining();
            if (header.isComplete()) {
                readIndex(header.plain());
            }
        }
        while (inOrder && packages.size() < index.size() && bytes.hasRemaining()) {
            feed(index.get(packages.size()), bytes);
        }
        position += bytes.remaining();
        bytes.position(bytes.limit());
    }

    @Override
    public Contents finish() {
        if (!header.isComplete()) {
            findings.damaged("It is cut off inside its index, after " + header.length() + " bytes.");
        } else if (inOrder) {
            checkLength(header.plain().u32(0x10));
        }
        addUnreadPackages();
        return new Contents(Container.HK20, packages, findings);
    }

    private void readIndex(PlainHeader plain) {
        long stated = plain.u32(0x14);
        if (plain.rows() == 0 || plain.rows() != stated) {
            findings.damaged("Its index claims " + stated + " packages and " + plain.statedLength()
                    + " bytes, needs 64 bytes and 44 more for each of 1 to 32 packages.");
            return;
        }
        if (!plain.checksumHolds()) {
            findings.damaged("The checksum of its index does not hold.");
        }
        index = IntStream.range(0, plain.rows())
                .mapToObj(row -> Row.read(plain, row))
                .toList();
        inOrder = isContiguous(plain);
        if (!inOrder) {
            findings.damaged("The packages in its index do not follow each other from byte " + plain.length()
                    + " to byte " + plain.u32(0x10) + ".");
        }
    }

    /** First package right behind the index, each next one right behind the last, the last one up to the total length. */
    private boolean isContiguous(PlainHeader plain) {
        long next = plain.length();
        for (Row row : index) {
            if (row.offset() != next || row.length() == 0) {
                return false;
            }
            next = row.offset() + row.length();
        }
        return next == plain.u32(0x10);
    }

    /** Gives the current package as much of the buffer as is its own. */
    private void feed(Row row, ByteBuffer bytes) {
        long missing = row.offset() + row.length() - position;
        int count = (int) Math.min(missing, bytes.remaining());
        ByteBuffer own = bytes.duplicate().limit(bytes.position() + count);
        currentSum.add(own);
        current.accept(own);
        bytes.position(bytes.position() + count);
        position += count;
        if (count == missing) {
            finishPackage(row);
        }
    }

    private void finishPackage(Row row) {
        String where = "Package " + (packages.size() + 1);
        Contents inside = current.finish();
        findings.addInside(where, inside.findings());
        if (inside.container() == Container.UNKNOWN) {
            findings.damaged(where + ": the index points to something that is no package.");
        }
        if (currentSum.value() != row.checksum()) {
            findings.damaged(
                    where + ": its bytes add up to " + currentSum.value() + ", the index says " + row.checksum() + ".");
        }
        packages.add(named(row, inside, where));
        current = Opening.ofPackageInIndex();
        currentSum = new ByteSum();
    }

    private ImagePackage named(Row row, Contents inside, String where) {
        ImagePackage read = firstOf(inside);
        if (read.flag().isPresent() && row.flag().isPresent() && !read.flag().equals(row.flag())) {
            findings.damaged(where + ": its upgrade flag is " + read.flag().get() + ", the index says "
                    + row.flag().get() + ".");
        }
        return read.withFlagOf(row.flag());
    }

    private void checkLength(long total) {
        if (position < total) {
            findings.damaged("It is cut off: its index needs " + total + " bytes, it has " + position + ".");
        } else if (position > total) {
            findings.damaged("Its index states " + total + " bytes, it has " + position + ".");
        }
    }

    /** What the index says of packages that did not come whole; that the file is damaged was said before. */
    private void addUnreadPackages() {
        while (packages.size() < index.size()) {
            Row row = index.get(packages.size());
            packages.add(firstOf(current.finish()).withFlagOf(row.flag()));
            current = Opening.ofPackageInIndex();
        }
    }

    private static ImagePackage firstOf(Contents contents) {
        return contents.packages().stream().findFirst().orElseGet(() -> ImagePackage.silent(Container.UNKNOWN));
    }

    /** One row of the index; offsets count from the start of the file. */
    private record Row(Optional<String> flag, long offset, long length, long checksum) {

        static Row read(PlainHeader header, int row) {
            int at = PlainHeader.rowAt(row);
            return new Row(
                    UpgradeFlag.read(header.text(at, 32)),
                    header.u32(at + 32),
                    header.u32(at + 36),
                    header.u32(at + 40));
        }
    }
}
