package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Gathers one header in any chunking; never holds more than {@link PlainHeader#LONGEST} bytes. */
final class HeaderBuffer {

    private final byte[] bytes = new byte[PlainHeader.LONGEST];
    private int filled;
    private int wanted = PlainHeader.FIXED;

    /** Takes what the header still needs and leaves the rest in the buffer. */
    void fill(ByteBuffer from) {
        while (filled < wanted && from.hasRemaining()) {
            int count = Math.min(wanted - filled, from.remaining());
            from.get(bytes, filled, count);
            filled += count;
            if (filled == PlainHeader.FIXED) {
                wanted = PlainHeader.rowAt(plain().rows());
            }
        }
    }

    boolean isComplete() {
        return filled == wanted;
    }

    boolean hasFixedPart() {
        return filled >= PlainHeader.FIXED;
    }

    int length() {
        return filled;
    }

    /** What was gathered so far, in the clear. */
    PlainHeader plain() {
        return PlainHeader.of(Arrays.copyOf(bytes, filled));
    }
}
