package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Reads one SWKH package: header, file table, the sum of every file. Where the table is in order the package ends with its
 * last file, and what follows is left in the buffer; otherwise everything is taken for its own.
 */
final class SwkhReader {

    /** As many bytes as an RSA-2048 signature has; seen behind the last file (firmware-images.md §1.9). */
    static final long TAIL = 256;

    private final HeaderBuffer header = new HeaderBuffer();
    private final Findings findings = new Findings();
    private Container container = Container.SWKH;
    private List<SwkhFile> files = List.of();
    private long position;

    /** Takes what belongs to the package and leaves the rest. */
    void accept(ByteBuffer bytes) {
        if (!header.isComplete()) {
            int before = bytes.remaining();
            header.fill(bytes);
            position += before - bytes.remaining();
            if (header.isComplete()) {
                readTable(header.plain());
            }
        }
        int own = files.isEmpty() ? bytes.remaining() : (int) Math.min(end() - position, bytes.remaining());
        ByteBuffer mine = bytes.duplicate().limit(bytes.position() + own);
        for (SwkhFile file : files) {
            file.accept(position, mine);
        }
        position += own;
        bytes.position(mine.limit());
    }

    /** Whether the last byte of the last file has passed. */
    boolean isOver() {
        return !files.isEmpty() && position == end();
    }

    /** Bytes that the header counts beyond the last file, where it states a length. */
    long statedTail() {
        return files.isEmpty()
                ? 0
                : SwkhVariant.read(header.plain()).totalLength().orElse(end()) - end();
    }

    private long end() {
        return files.get(files.size() - 1).end();
    }

    Section.Contents finish() {
        if (!header.isComplete()) {
            findings.damaged("It is cut off inside its header, after " + header.length() + " bytes.");
        }
        if (!header.hasFixedPart()) {
            return new Section.Contents(container, List.of(ImagePackage.silent(container)), findings);
        }
        SwkhVariant variant = SwkhVariant.read(header.plain());
        if (!files.isEmpty()) {
            checkFiles();
        }
        return new Section.Contents(container, List.of(identity(header.plain(), variant)), findings);
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

    private void checkFiles() {
        long needed = end() + Math.max(0, statedTail());
        if (!isOver()) {
            findings.damaged("It is cut off: its header needs " + needed + " bytes, it has " + position + ".");
            return;
        }
        if (statedTail() != 0 && statedTail() != TAIL) {
            findings.damaged(
                    "Its header states " + (end() + statedTail()) + " bytes, its files end at byte " + end() + ".");
        }
        for (SwkhFile file : files) {
            if (file.sum() != file.checksum()) {
                findings.damaged("The bytes of file '" + file.name() + "' add up to " + file.sum()
                        + ", its checksum says " + file.checksum() + ".");
            }
        }
        checkGaps();
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
