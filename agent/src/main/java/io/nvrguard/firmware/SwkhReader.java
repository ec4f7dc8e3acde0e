package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Reads one SWKH package: header, file table, the sum of every file, and what follows the last file. */
final class SwkhReader implements Section {

    /** As many bytes as an RSA-2048 signature has; seen behind the last file (firmware-images.md §1.9). */
    private static final long TAIL = 256;

    private final HeaderBuffer header = new HeaderBuffer();
    private final Findings findings = new Findings();
    private Container container = Container.SWKH;
    private List<SwkhFile> files = List.of();
    private long position;

    @Override
    public void accept(ByteBuffer bytes) {
        if (!header.isComplete()) {
            int before = bytes.remaining();
            header.fill(bytes);
            position += before - bytes.remaining();
            if (header.isComplete()) {
                readTable(header.plain());
            }
        }
        for (SwkhFile file : files) {
            file.accept(position, bytes);
        }
        position += bytes.remaining();
        bytes.position(bytes.limit());
    }

    @Override
    public Contents finish() {
        if (!header.isComplete()) {
            findings.damaged("It is cut off inside its header, after " + header.length() + " bytes.");
        }
        if (!header.hasFixedPart()) {
            return new Contents(container, List.of(ImagePackage.silent(container)), findings);
        }
        SwkhVariant variant = SwkhVariant.read(header.plain());
        if (!files.isEmpty()) {
            checkFiles(variant.totalLength());
        }
        return new Contents(container, List.of(identity(header.plain(), variant)), findings);
    }

    private void readTable(PlainHeader plain) {
        long stated = plain.u32(0x0C);
        if (plain.statedLength() == PlainHeader.FIXED && stated > 0 && stated <= PlainHeader.MOST_ROWS) {
            container = Container.OTHER_PRODUCT;
            findings.notCovered("Its header has no file table, as files of other products (access control) have it;"
                    + " this is not a recorder's firmware.");
        } else if (plain.rows() == 0 || plain.rows() != stated) {
            findings.damaged("Its header claims " + stated + " files and " + plain.statedLength()
                    + " bytes, needs 64 bytes and 44 more for each of 1 to 32 files.");
        } else {
            if (!plain.checksumHolds()) {
                findings.damaged("The checksum of its header does not hold.");
            }
            files = tableInOrder(plain);
        }
    }

    /** The files by position; none, and a finding, where they overlap the header or each other. */
    private List<SwkhFile> tableInOrder(PlainHeader plain) {
        List<SwkhFile> byStart = IntStream.range(0, plain.rows())
                .mapToObj(row -> SwkhFile.read(plain, row))
                .sorted(Comparator.comparingLong(SwkhFile::start))
                .toList();
        long free = plain.length();
        for (SwkhFile file : byStart) {
            if (file.start() < free) {
                findings.damaged("File '" + file.name() + "' begins at byte " + file.start()
                        + ", inside what ends at byte " + free + ".");
                return List.of();
            }
            free = file.end();
        }
        return byStart;
    }

    private void checkFiles(OptionalLong total) {
        long end = files.get(files.size() - 1).end();
        long needed = Math.max(end, total.orElse(end));
        if (position < needed) {
            findings.damaged("It is cut off: its header needs " + needed + " bytes, it has " + position + ".");
            return;
        }
        for (SwkhFile file : files) {
            if (file.sum() != file.checksum()) {
                findings.damaged("The bytes of file '" + file.name() + "' add up to " + file.sum()
                        + ", its checksum says " + file.checksum() + ".");
            }
        }
        checkGaps();
        checkTail(end, total);
    }

    /** Files follow each other in every real table seen; a gap would be bytes that anyone may change. */
    private void checkGaps() {
        long free = header.length();
        for (SwkhFile file : files) {
            if (file.start() > free) {
                findings.notCovered((file.start() - free) + " bytes before file '" + file.name()
                        + "' belong to no file, so no checksum covers them.");
            }
            free = file.end();
        }
    }

    private void checkTail(long end, OptionalLong total) {
        long tail = position - end;
        boolean lengthHolds = total.isEmpty() || total.getAsLong() == position || total.getAsLong() + TAIL == position;
        if (!lengthHolds) {
            findings.damaged("Its header states " + total.getAsLong() + " bytes, it has " + position + ".");
        } else if (tail == TAIL) {
            findings.note("256 bytes follow the last file, as long as a signature; nothing here can check them.");
        } else if (tail != 0) {
            findings.damaged(tail + " bytes follow the last file, where none or 256 are known. Packages joined"
                    + " without an index are not read.");
        }
    }

    private ImagePackage identity(PlainHeader plain, SwkhVariant variant) {
        return new ImagePackage(
                container,
                OptionalLong.of(plain.u32(0x10)),
                OptionalLong.of(plain.u32(0x14)),
                OptionalLong.of(plain.u32(0x18)),
                variant.flag(),
                variant.version(),
                variant.build());
    }
}
