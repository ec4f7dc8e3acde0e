package io.nvrguard.simulator.firmware;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes an image on, with one bit changed or its end missing. */
final class DamagedStream extends FilterOutputStream {
    /** Inside what a header's checksum covers, in every container. */
    private static final long IN_HEADER = 0x19;

    /** Before the longest tail, behind the shortest package's header. */
    private static final long FROM_END = 300;

    private final long flipped;
    private final long end;
    private long position;

    DamagedStream(OutputStream out, Damage damage, long sizeBytes) {
        super(out);
        flipped = switch (damage) {
            case NONE, CUT -> -1;
            case HEADER -> IN_HEADER;
            case CONTENT -> sizeBytes - FROM_END;
        };
        end = damage == Damage.CUT ? sizeBytes - sizeBytes / 10 : sizeBytes;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        byte[] changed = bytes;
        if (flipped >= position && flipped < position + length) {
            changed = bytes.clone();
            changed[offset + (int) (flipped - position)] ^= 0x04;
        }
        out.write(changed, offset, (int) Math.max(0, Math.min(length, end - position)));
        position += length;
    }
}
