package io.nvrguard.simulator.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.traffic.ChannelTrafficShapingHandler;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Lets only so many bytes a second through a connection, each way; Netty counts, this sees to it that it counts small portions. */
// Writes are not waited for: a client that has gone is no event for a recorder.
@SuppressWarnings("FutureReturnValueIgnored")
final class Brake {
    private static final long COUNTING_MILLIS = 1_000;

    /** Netty's own 15 s would let a large answer through at once on a very slow line. */
    private static final long LONGEST_WAIT_MILLIS = TimeUnit.HOURS.toMillis(24);

    private static final int SMALLEST_PORTION_BYTES = 512;

    private Optional<ChannelTrafficShapingHandler> shaper = Optional.empty();
    private long limit;

    boolean on() {
        return shaper.isPresent();
    }

    /**
     * On, off or to another strength; off lets everything go that waited.
     *
     * @param bytesPerSecond 0 for off
     */
    void set(ChannelHandlerContext ctx, long bytesPerSecond) {
        if (bytesPerSecond == limit) {
            return;
        }
        limit = bytesPerSecond;
        shaper.ifPresent(old -> ctx.pipeline().remove(old));
        shaper = limit == 0
                ? Optional.empty()
                : Optional.of(new ChannelTrafficShapingHandler(limit, limit, COUNTING_MILLIS, LONGEST_WAIT_MILLIS));
        shaper.ifPresent(brake -> ctx.pipeline().addFirst(brake));
        ctx.flush();
    }

    void write(ChannelHandlerContext ctx, ByteBuf bytes, ChannelPromise promise) {
        if (shaper.isEmpty()) {
            ctx.write(bytes, promise);
            return;
        }
        int portion = (int) Math.max(SMALLEST_PORTION_BYTES, Math.min(limit / 5, Integer.MAX_VALUE));
        while (bytes.readableBytes() > portion) {
            ctx.write(bytes.readRetainedSlice(portion));
        }
        ctx.write(bytes, promise);
    }
}
