package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads an HK20 index and hands each package to a reader of its own (firmware-images.md §1.6).
 *
 * <p>The index states a checksum for each package, and how it is computed is not known for certain ({@link PackageSum}). So
 * the file itself must show that it is a byte sum before one that does not hold counts as damage: by another package whose
 * sum holds, or by being nearly right. Otherwise the package counts as covered by its own checksums alone, and by none
 * where it is encrypted.
 */
final class Hk20Reader implements Section {

    private final HeaderBuffer header = new HeaderBuffer();
    private final Findings findings = new Findings();
    private List<Row> index = List.of();
    private final List<ImagePackage> packages = new ArrayList<>();
    private boolean inOrder;
    private final List<Slot> slots = new ArrayList<>();
    private Section current = Opening.ofPackageInIndex();
    private Optional<PackageSum> currentSum = Optional.empty();
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
        while (inOrder && slots.size() < index.size() && bytes.hasRemaining()) {
            feed(index.get(slots.size()), bytes);
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
        checkSums();
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
        PackageSum sum = currentSum.orElseGet(() -> new PackageSum(row.checksum()));
        currentSum = Optional.of(sum);
        long missing = row.offset() + row.length() - position;
        int count = (int) Math.min(missing, bytes.remaining());
        ByteBuffer own = bytes.duplicate().limit(bytes.position() + count);
        sum.add(own);
        current.accept(own);
        bytes.position(bytes.position() + count);
        position += count;
        if (count == missing) {
            finishPackage(row, sum);
        }
    }

    private void finishPackage(Row row, PackageSum sum) {
        String where = "Package " + (slots.size() + 1);
        Contents inside = current.finish();
        findings.addInside(where, inside.findings());
        if (inside.container() == Container.UNKNOWN) {
            findings.damaged(where + ": the index points to something that is no package.");
        }
        slots.add(new Slot(where, sum, inside));
        packages.addAll(named(row, inside, where));
        current = Opening.ofPackageInIndex();
        currentSum = Optional.empty();
    }

    /** What the package says of itself, and where that is nothing, what the index says of it. */
    private List<ImagePackage> named(Row row, Contents inside, String where) {
        if (inside.packages().isEmpty()) {
            return List.of(ImagePackage.silent(Container.UNKNOWN).withFlagOf(row.flag()));
        }
        for (ImagePackage read : inside.packages()) {
            if (read.flag().isPresent()
                    && row.flag().isPresent()
                    && !read.flag().equals(row.flag())) {
                findings.damaged(where + ": its upgrade flag is " + read.flag().get() + ", the index says "
                        + row.flag().get() + ".");
            }
        }
        return inside.packages().stream()
                .map(read -> read.withFlagOf(row.flag()))
                .toList();
    }

    private void checkSums() {
        boolean shown = slots.stream().anyMatch(slot -> slot.sum().holds());
        for (Slot slot : slots) {
            PackageSum sum = slot.sum();
            String found = slot.where() + ": its bytes add up to " + sum.value() + ", the index says " + sum.stated();
            if (sum.holds()) {
                continue;
            }
            if (shown || sum.isNear()) {
                findings.damaged(found + ".");
            } else if (slot.coversItself()) {
                findings.note(found + ", which must be another kind of sum; its own checksums hold.");
            } else {
                findings.notCovered(found + ", which may be another kind of sum, and no other checksum covers it.");
            }
        }
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
        for (Row row : index.subList(slots.size(), index.size())) {
            ImagePackage read = current.finish().packages().stream()
                    .findFirst()
                    .orElseGet(() -> ImagePackage.silent(Container.UNKNOWN));
            packages.add(read.withFlagOf(row.flag()));
            current = Opening.ofPackageInIndex();
        }
    }

    /** A package that came whole. */
    private record Slot(String where, PackageSum sum, Contents inside) {

        /** An SWKH package's own checksums cover header and files; an encrypted one has none that can be read. */
        boolean coversItself() {
            return inside.container() == Container.SWKH && inside.findings().integrity() == Integrity.INTACT;
        }
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
