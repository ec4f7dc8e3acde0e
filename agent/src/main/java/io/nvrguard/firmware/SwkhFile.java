package io.nvrguard.firmware;

import java.nio.ByteBuffer;

/** One row of an SWKH file table, and the sum of the file's bytes as far as they have passed. */
final class SwkhFile {

    private final String name;
    private final long start;
    private final long length;
    private final long checksum;
    private final ByteSum sum = new ByteSum();

    private SwkhFile(String name, long start, long length, long checksum) {
        this.name = name;
        this.start = start;
        this.length = length;
        this.checksum = checksum;
    }

    /** Order in the row: name, offset, length, checksum (firmware-images.md §1.3). */
    static SwkhFile read(PlainHeader header, int row) {
        int at = PlainHeader.rowAt(row);
        return new SwkhFile(header.text(at, 32), header.u32(at + 32), header.u32(at + 36), header.u32(at + 40));
    }

    String name() {
        return name;
    }

    /** First byte, counted from the start of the package. */
    long start() {
        return start;
    }

    long end() {
        return start + length;
    }

    long checksum() {
        return checksum;
    }

    long sum() {
        return sum.value();
    }

    /** Sums the part of the chunk that belongs to the file; the buffer is left as it was. */
    void accept(long position, ByteBuffer chunk) {
        long from = Math.max(start, position);
        long to = Math.min(end(), position + chunk.remaining());
        if (from < to) {
            sum.add(chunk.duplicate()
                    .limit(chunk.position() + (int) (to - position))
                    .position(chunk.position() + (int) (from - position)));
        }
    }
}
