package io.nvrguard.simulator.wire;

import io.netty.channel.ChannelHandlerContext;
import java.io.ByteArrayOutputStream;
import java.util.function.BiConsumer;

/** A body that is held: an order of a few lines, or a configuration file. */
final class SmallBody implements RequestBody {
    static final int LIMIT_BYTES = 64 << 10;

    private final int limitBytes;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final BiConsumer<ChannelHandlerContext, byte[]> whole;
    private final BiConsumer<ChannelHandlerContext, Integer> tooLarge;

    SmallBody(
            int limitBytes,
            BiConsumer<ChannelHandlerContext, byte[]> whole,
            BiConsumer<ChannelHandlerContext, Integer> tooLarge) {
        this.limitBytes = limitBytes;
        this.whole = whole;
        this.tooLarge = tooLarge;
    }

    @Override
    public void take(ChannelHandlerContext ctx, byte[] bytes) {
        held.writeBytes(bytes);
        if (held.size() > limitBytes) {
            tooLarge.accept(ctx, held.size());
        }
    }

    @Override
    public void end(ChannelHandlerContext ctx) {
        whole.accept(ctx, held.toByteArray());
    }
}
