package io.nvrguard.firmware;

import java.nio.ByteBuffer;

/** The checksum of headers, files and packages: the sum of the bytes modulo 2^32 (firmware-images.md §1.3). */
final class ByteSum {

    private static final long MODULUS_MASK = 0xFFFF_FFFFL;

    private long sum;

    /** Adds all remaining bytes; the buffer is left as it was. */
    void add(ByteBuffer bytes) {
        sum = (sum + of(bytes)) & MODULUS_MASK;
    }

    long value() {
        return sum;
    }

    static long of(ByteBuffer bytes) {
        long sum = 0;
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            sum += Byte.toUnsignedInt(bytes.get(i));
        }
        return sum & MODULUS_MASK;
    }
}
