package io.nvrguard.simulator.wire;

import io.netty.channel.ChannelHandlerContext;
import java.io.ByteArrayOutputStream;
import java.util.function.BiConsumer;

/** A body that is held, because it is an order of a few lines. */
final class SmallBody implements RequestBody {
    static final int LIMIT_BYTES = 64 << 10;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final BiConsumer<ChannelHandlerContext, byte[]> whole;
    private final BiConsumer<ChannelHandlerContext, Integer> tooLarge;

    SmallBody(BiConsumer<ChannelHandlerContext, byte[]> whole, BiConsumer<ChannelHandlerContext, Integer> tooLarge) {
        this.whole = whole;
        this.tooLarge = tooLarge;
    }

    @Override
    public void take(ChannelHandlerContext ctx, byte[] bytes) {
        held.writeBytes(bytes);
        if (held.size() > LIMIT_BYTES) {
            tooLarge.accept(ctx, held.size());
        }
    }

    @Override
    public void end(ChannelHandlerContext ctx) {
        whole.accept(ctx, held.toByteArray());
    }
}
