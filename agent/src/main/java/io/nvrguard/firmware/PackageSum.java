package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The sum of a package in an index, held against the checksum that the index states for it.
 *
 * <p>How the vendor's tools compute that checksum is documented nowhere (firmware-images.md §1.11). What speaks for the sum
 * of the bytes: in the real vectors T2 and T3 it comes to 119, 127 and 128 for each byte, as sums of packed bytes do and as
 * three numbers of another kind would by a chance below one in ten thousand. What a tool summed may have had its header
 * still in the clear, so that is tried as well.
 */
final class PackageSum {

    /**
     * How far a sum may be off and still show by its nearness that it is one: 4 KiB of changed bytes cannot move it
     * further. A number of another kind comes as near as this in one of two thousand packages.
     */
    private static final long NEAR = 1 << 20;

    private static final long MODULUS = 1L << 32;
    /** Of an HK30 package only the first bytes are scrambled (§1.7). */
    private static final int SCRAMBLED_OF_HK30 = 16;

    private final long stated;
    private final byte[] beginning = new byte[PlainHeader.LONGEST];
    private final ByteSum sum = new ByteSum();
    private int held;

    PackageSum(long stated) {
        this.stated = stated;
    }

    /** Adds all remaining bytes; the buffer is left as it was. */
    void add(ByteBuffer bytes) {
        int count = Math.min(beginning.length - held, bytes.remaining());
        bytes.duplicate().get(beginning, held, count);
        held += count;
        sum.add(bytes);
    }

    long stated() {
        return stated;
    }

    /** Of the bytes as they lie in the file. */
    long value() {
        return sum.value();
    }

    boolean holds() {
        return distance(sum.value()) == 0 || distance(withClearHeader()) == 0;
    }

    /** Whether the stated checksum is so near that it must be a sum, of other bytes. */
    boolean isNear() {
        return distance(sum.value()) < NEAR;
    }

    private long distance(long value) {
        long up = Math.floorMod(value - stated, MODULUS);
        return Math.min(up, MODULUS - up);
    }

    private long withClearHeader() {
        byte[] onDisk = Arrays.copyOf(beginning, Math.min(held, headerLength()));
        long inClear = ByteSum.of(PlainHeader.of(onDisk).bytes());
        return Math.floorMod(sum.value() + inClear - ByteSum.of(ByteBuffer.wrap(onDisk)), MODULUS);
    }

    private int headerLength() {
        if (held < PlainHeader.FIXED) {
            return 0;
        }
        PlainHeader fixed = PlainHeader.of(Arrays.copyOf(beginning, PlainHeader.FIXED));
        return switch (fixed.container()) {
            case SWKH -> PlainHeader.rowAt(fixed.rows());
            case HK30 -> SCRAMBLED_OF_HK30;
            case HK20, HKSU, OTHER_PRODUCT, UNKNOWN -> 0;
        };
    }
}
