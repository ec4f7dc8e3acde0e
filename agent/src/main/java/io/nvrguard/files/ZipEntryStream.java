package io.nvrguard.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The unpacked bytes of one entry. Never gives more than the directory claims, and at the end holds size and checksum against
 * it. Closing it closes the file.
 */
final class ZipEntryStream extends InputStream {

    private static final int HEADER = 0x04034b50;
    private static final int CHUNK_BYTES = 64 * 1024;

    private final FileChannel zip;
    private final ZipRow row;
    private final ByteBuffer packed = ByteBuffer.allocate(CHUNK_BYTES).limit(0);
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private long packedAt;
    private long packedLeft;
    private long given;

    /** @param zip owned by the stream from here on, also when this throws */
    ZipEntryStream(FileChannel zip, ZipRow row) throws IOException {
        this.zip = zip;
        this.row = row;
        try {
            this.packedAt = contentAt();
            this.packedLeft = row.packedBytes();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = row.method() == ZipRow.STORED ? copy(buffer, offset, length) : inflate(buffer, offset, length);
        if (count < 0) {
            mustBeWhole();
            return -1;
        }
        given += count;
        if (given > row.sizeBytes()) {
            throw new ZipException(
                    "'" + row.name() + "' unpacks to more than the " + row.sizeBytes() + " bytes it claims");
        }
        crc.update(buffer, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        zip.close();
    }

    private int copy(byte[] buffer, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, packed.remaining());
        packed.get(buffer, offset, count);
        return count;
    }

    private int inflate(byte[] buffer, int offset, int length) throws IOException {
        try {
            while (true) {
                int count = inflater.inflate(buffer, offset, length);
                if (count > 0) {
                    return count;
                }
                if (inflater.finished()) {
                    return -1;
                }
                if (inflater.needsDictionary() || !fill()) {
                    throw new EOFException("'" + row.name() + "' ends inside its packed bytes");
                }
                inflater.setInput(packed);
            }
        } catch (DataFormatException e) {
            throw new ZipException("'" + row.name() + "' is packed wrongly: " + e.getMessage());
        }
    }

    /** Whether there are packed bytes at hand. */
    private boolean fill() throws IOException {
        if (packed.hasRemaining()) {
            return true;
        }
        if (packedLeft == 0) {
            return false;
        }
        packed.clear().limit((int) Math.min(packed.capacity(), packedLeft));
        int count = zip.read(packed, packedAt);
        if (count < 0) {
            throw new EOFException("it ends before byte " + (packedAt + packedLeft));
        }
        packedAt += count;
        packedLeft -= count;
        packed.flip();
        return true;
    }

    /** Where the content begins; the entry's own header must say the same as the directory. */
    private long contentAt() throws IOException {
        ByteBuffer header = ZipDirectory.bytes(zip, row.headerAt(), ZipDirectory.ENTRY_HEADER);
        int nameLength = Short.toUnsignedInt(header.getShort(26));
        int extraLength = Short.toUnsignedInt(header.getShort(28));
        ByteBuffer name = ZipDirectory.bytes(zip, row.headerAt() + ZipDirectory.ENTRY_HEADER, nameLength);
        boolean same = header.getInt(0) == HEADER
                && header.getShort(8) == row.method()
                && ZipDirectory.charset(header.getShort(6))
                        .decode(name)
                        .toString()
                        .equals(row.name());
        if (!same) {
            throw new ZipException("its directory and the entry at byte " + row.headerAt() + " contradict each other");
        }
        return row.headerAt() + ZipDirectory.ENTRY_HEADER + nameLength + extraLength;
    }

    private void mustBeWhole() throws ZipException {
        if (given != row.sizeBytes() || crc.getValue() != row.crc()) {
            throw new ZipException("the checksum of '" + row.name() + "' does not hold");
        }
    }
}
