package io.nvrguard.simulator.firmware;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The classic package header, 64 bytes and 44 for each file, unscrambled (firmware-images.md §1.3). */
record SwkhHeader(FirmwarePackage offers, boolean intact, List<PayloadFile> files) {
    static final int MAGIC = 0x484B5753;
    static final int FIXED_BYTES = 64;
    static final int FILE_BYTES = 44;
    private static final int MAX_FILES = 32;

    /** A file of the package: where it starts from the package's first byte, its length, the sum of its bytes. */
    record PayloadFile(long offset, long lengthBytes, int sum) {
        long end() {
            return offset + lengthBytes;
        }
    }

    SwkhHeader {
        files = List.copyOf(files);
    }

    /** The length the first 64 bytes announce, or empty where they announce no file table (another product). */
    static Optional<Integer> length(byte[] fixed) {
        ByteBuffer b = littleEndian(fixed);
        int files = b.getInt(0x0C);
        int length = b.getInt(0x08);
        boolean table = files >= 1 && files <= MAX_FILES && length == FIXED_BYTES + FILE_BYTES * files;
        return table ? Optional.of(length) : Optional.empty();
    }

    static SwkhHeader read(byte[] plain) {
        ByteBuffer b = littleEndian(plain);
        List<PayloadFile> files = new ArrayList<>();
        for (int at = FIXED_BYTES; at < plain.length; at += FILE_BYTES) {
            files.add(new PayloadFile(
                    Integer.toUnsignedLong(b.getInt(at + 32)),
                    Integer.toUnsignedLong(b.getInt(at + 36)),
                    b.getInt(at + 40)));
        }
        long end = files.stream().mapToLong(PayloadFile::end).max().orElse(plain.length);
        FirmwarePackage offers =
                new FirmwarePackage(b.getInt(0x10), b.getInt(0x14), b.getInt(0x18), version(b, end), end);
        return new SwkhHeader(offers, b.getInt(4) == sum(plain, 12), files);
    }

    /** Variant B is told by its own length word; other variants carry no version this hardware can read (§1.4). */
    private static Optional<FirmwareVersion> version(ByteBuffer b, long end) {
        int build = b.getInt(0x24);
        boolean variantB = Integer.toUnsignedLong(b.getInt(0x20)) == end && build > 0 && build <= 991231;
        return variantB ? Optional.of(FirmwareVersion.ofHeader(b.getInt(0x28), build)) : Optional.empty();
    }

    /** Sum of bytes from an offset on, mod 2^32: the checksum of both readable headers. */
    static int sum(byte[] bytes, int from) {
        int sum = 0;
        for (int i = from; i < bytes.length; i++) {
            sum += bytes[i] & 0xFF;
        }
        return sum;
    }

    static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
