package io.nvrguard.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The directory at the end of a zip (PKWARE APPNOTE 6.3, sections 4.3.12 to 4.3.16), read strictly: what {@link
 * java.util.zip.ZipFile} hides or forgives, such as locks, doubled names and overlaps, is what a doctored zip is made of.
 * Splits over several files are not read.
 */
final class ZipDirectory {

    /** Bytes of the header before each entry, without name and extra field. */
    static final int ENTRY_HEADER = 30;

    /** Vendors pack an image and a few notes. */
    static final int MOST_ENTRIES = 1000;

    private static final int MOST_DIRECTORY_BYTES = 4 << 20;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final int END_64_LOCATOR_BYTES = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_BYTES = 56;
    private static final int ROW = 0x02014b50;
    private static final int ROW_BYTES = 46;
    private static final int EXTRA_64 = 1;
    private static final long SEE_64 = 0xFFFF_FFFFL;
    private static final int UTF_8 = 1 << 11;

    private ZipDirectory() {}

    /**
     * All entries, in the order of the directory.
     *
     * @throws ZipException when it is no whole zip, or contradicts itself; the message says where
     */
    static List<ZipRow> read(FileChannel zip) throws IOException {
        Span span = span(zip);
        ByteBuffer directory = bytes(zip, span.from(), (int) span.length());
        List<ZipRow> rows = new ArrayList<>();
        while (directory.hasRemaining()) {
            rows.add(row(directory));
        }
        if (rows.size() != span.entries()) {
            throw new ZipException("its directory lists " + rows.size() + " entries and counts " + span.entries());
        }
        mustNotOverlap(rows, span.from());
        return rows;
    }

    /** Bytes of the file, little-endian. */
    static ByteBuffer bytes(FileChannel zip, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (zip.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("it ends before byte " + (from + length));
            }
        }
        return bytes.flip();
    }

    private static Span span(FileChannel zip) throws IOException {
        long endAt = endAt(zip);
        ByteBuffer end = bytes(zip, endAt, END_BYTES);
        long entries = Short.toUnsignedInt(end.getShort(10));
        long length = Integer.toUnsignedLong(end.getInt(12));
        long from = Integer.toUnsignedLong(end.getInt(16));
        boolean isSplit = end.getShort(4) != end.getShort(6) || end.getShort(8) != end.getShort(10);
        Span span = new Span(from, length, entries);
        if (from == SEE_64 || length == SEE_64 || entries == 0xFFFF) {
            span = span64(zip, endAt);
        } else if (isSplit) {
            throw new ZipException("it is one of several parts");
        }
        if (span.entries() > MOST_ENTRIES || span.length() > MOST_DIRECTORY_BYTES) {
            throw new ZipException("its directory claims " + span.entries() + " entries in " + span.length()
                    + " bytes; firmware comes with a few");
        }
        if (span.from() < 0 || span.length() < 0 || span.from() > endAt - span.length()) {
            throw new ZipException("its directory claims to lie past its end");
        }
        return span;
    }

    /** The end record lies right before the file's last bytes, its comment. */
    private static long endAt(FileChannel zip) throws IOException {
        int length = (int) Math.min(zip.size(), END_BYTES + LONGEST_COMMENT);
        ByteBuffer last = bytes(zip, zip.size() - length, length);
        for (int at = length - END_BYTES; at >= 0; at--) {
            boolean isEnd =
                    last.getInt(at) == END && Short.toUnsignedInt(last.getShort(at + 20)) == length - at - END_BYTES;
            if (isEnd) {
                return zip.size() - length + at;
            }
        }
        throw new ZipException("its directory is missing");
    }

    /** Zip64: a locator before the end record points to a longer end record. */
    private static Span span64(FileChannel zip, long endAt) throws IOException {
        long locatorAt = endAt - END_64_LOCATOR_BYTES;
        ByteBuffer locator = bytes(zip, mustLieInside(locatorAt, endAt), END_64_LOCATOR_BYTES);
        if (locator.getInt(0) != END_64_LOCATOR) {
            throw new ZipException("it claims sizes beyond 4 GiB and does not give them");
        }
        ByteBuffer end = bytes(zip, mustLieInside(locator.getLong(8), locatorAt - END_64_BYTES + 1), END_64_BYTES);
        if (end.getInt(0) != END_64) {
            throw new ZipException("it claims sizes beyond 4 GiB and does not give them");
        }
        return new Span(end.getLong(48), end.getLong(40), end.getLong(32));
    }

    private static long mustLieInside(long at, long below) throws ZipException {
        if (at < 0 || at >= below) {
            throw new ZipException("it points to byte " + Long.toUnsignedString(at) + ", outside of itself");
        }
        return at;
    }

    private static ZipRow row(ByteBuffer directory) throws ZipException {
        if (directory.remaining() < ROW_BYTES || directory.getInt(directory.position()) != ROW) {
            throw new ZipException("its directory is damaged");
        }
        ByteBuffer fixed = slice(directory, ROW_BYTES);
        int flags = fixed.getShort(8);
        byte[] name = new byte[Short.toUnsignedInt(fixed.getShort(28))];
        int extraLength = Short.toUnsignedInt(fixed.getShort(30));
        int commentLength = Short.toUnsignedInt(fixed.getShort(32));
        if (directory.remaining() < name.length + extraLength + commentLength) {
            throw new ZipException("its directory is damaged");
        }
        directory.get(name);
        Wide wide = new Wide(slice(directory, extraLength));
        slice(directory, commentLength);
        long size = wide.orItself(fixed.getInt(24));
        long packed = wide.orItself(fixed.getInt(20));
        return new ZipRow(
                new String(name, charset(flags)),
                (flags & 1) != 0,
                fixed.getShort(10),
                Integer.toUnsignedLong(fixed.getInt(16)),
                packed,
                size,
                wide.orItself(fixed.getInt(42)));
    }

    /**
     * Names that are not marked as UTF-8 are taken byte by byte: vendor zips hold notes with Chinese names in the code page
     * of the packing machine, and a strict reading would refuse the whole zip.
     */
    static Charset charset(int flags) {
        return (flags & UTF_8) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    private static ByteBuffer slice(ByteBuffer from, int length) {
        ByteBuffer part = from.slice().limit(length).order(ByteOrder.LITTLE_ENDIAN);
        from.position(from.position() + length);
        return part;
    }

    private static void mustNotOverlap(List<ZipRow> rows, long directoryFrom) throws ZipException {
        List<ZipRow> byPlace =
                rows.stream().sorted(Comparator.comparingLong(ZipRow::headerAt)).toList();
        long free = 0;
        for (ZipRow row : byPlace) {
            boolean isInside = row.headerAt() >= 0
                    && row.packedBytes() >= 0
                    && row.sizeBytes() >= 0
                    && row.endsAtLeastAt() >= 0
                    && row.endsAtLeastAt() <= directoryFrom;
            if (!isInside) {
                throw new ZipException("the entry at byte " + Long.toUnsignedString(row.headerAt())
                        + " claims bytes past the end of the entries");
            }
            if (row.headerAt() < free) {
                throw new ZipException("the entry at byte " + row.headerAt() + " lies inside another");
            }
            free = row.endsAtLeastAt();
        }
    }

    /** Where the directory lies. */
    private record Span(long from, long length, long entries) {}

    /** The zip64 extra field: the values, in their order, of which the row only says that they are there. */
    private static final class Wide {

        private final ByteBuffer values;

        Wide(ByteBuffer extra) throws ZipException {
            ByteBuffer found = ByteBuffer.allocate(0);
            while (extra.remaining() >= 4) {
                int id = Short.toUnsignedInt(extra.getShort());
                int length = Short.toUnsignedInt(extra.getShort());
                if (length > extra.remaining()) {
                    throw new ZipException("its directory is damaged");
                }
                ByteBuffer field = slice(extra, length);
                found = id == EXTRA_64 ? field : found;
            }
            values = found;
        }

        long orItself(int stated) throws ZipException {
            long value = Integer.toUnsignedLong(stated);
            if (value != SEE_64) {
                return value;
            }
            if (values.remaining() < Long.BYTES) {
                throw new ZipException("it claims sizes beyond 4 GiB and does not give them");
            }
            return values.getLong();
        }
    }
}
