package io.nvrguard.simulator.firmware;

import java.io.IOException;
import java.io.OutputStream;
import java.util.SplittableRandom;

/** Endless made-up payload: one pseudo-random block, seeded by the package's values, over and over. */
final class SyntheticContent {
    private final byte[] block = new byte[64 << 10];

    SyntheticContent(String seed) {
        new SplittableRandom(seed.hashCode()).nextBytes(block);
    }

    /** Sum of the first bytes, without writing them: the header with the sum comes before the content. */
    int sum(long lengthBytes) {
        int whole = partialSum(block.length) * (int) (lengthBytes / block.length);
        return whole + partialSum((int) (lengthBytes % block.length));
    }

    private int partialSum(int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += block[i] & 0xFF;
        }
        return sum;
    }

    void write(OutputStream out, long lengthBytes) throws IOException {
        for (long left = lengthBytes; left > 0; left -= block.length) {
            out.write(block, 0, (int) Math.min(block.length, left));
        }
    }
}
