package io.nvrguard.simulator.wire;

import io.netty.channel.ChannelHandlerContext;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A body nobody wants: it is read past, counted where it is firmware, and answered at its end. */
final class DrainedBody implements RequestBody {
    private final IntConsumer counted;
    private final Consumer<ChannelHandlerContext> answer;

    DrainedBody(IntConsumer counted, Consumer<ChannelHandlerContext> answer) {
        this.counted = counted;
        this.answer = answer;
    }

    @Override
    public void take(ChannelHandlerContext ctx, byte[] bytes) {
        counted.accept(bytes.length);
    }

    @Override
    public void end(ChannelHandlerContext ctx) {
        answer.accept(ctx);
    }
}
