package io.nvrguard.simulator.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.ReferenceCountUtil;
import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.fault.NetCut;
import io.nvrguard.simulator.fault.NetHalfopen;
import io.nvrguard.simulator.fault.NetReset;
import io.nvrguard.simulator.fault.NetSlow;
import io.nvrguard.simulator.fault.NetStall;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The network below whatever a connection speaks: stands first in the pipeline, sees bytes and understands none. It asks for the
 * faults of the moment with every read and write, so a fault also spoils connections that were there before it; where a cleared
 * one held bytes back, they go on.
 *
 * <p>Below HTTP and TLS only: the SSH library owns its sockets.
 */
// Writes and closes are not waited for: a client that has gone is no event for a recorder.
@SuppressWarnings("FutureReturnValueIgnored")
final class LineFaults extends ChannelDuplexHandler {
    /** Where it stands in a pipeline; TLS goes right behind it. */
    static final String NAME = "line";

    /** Real time between two looks at whether what is held back may go on. */
    private static final long LOOK_MILLIS = 50;

    private final SimulatedRecorder recorder;
    private final Brake brake = new Brake();
    private Optional<ByteBuf> held = Optional.empty();
    private boolean lostAnAnswer;
    private boolean looking;
    private long arrived;
    private long sent;

    private LineFaults(SimulatedRecorder recorder) {
        this.recorder = recorder;
    }

    /** Puts a line in front of everything that the pipeline holds, and will hold. */
    static void under(SocketChannel channel, SimulatedRecorder recorder) {
        channel.pipeline().addFirst(NAME, new LineFaults(recorder));
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        brakeOrRelease(ctx);
        ctx.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        brakeOrRelease(ctx);
        ByteBuf bytes = (ByteBuf) message;
        if (held.isPresent()) {
            hold(ctx, Unpooled.wrappedBuffer(held.get(), bytes));
        } else {
            take(ctx, bytes);
        }
    }

    private void take(ChannelHandlerContext ctx, ByteBuf bytes) {
        Faults faults = recorder.faults();
        long room = room(faults);
        if (room < bytes.readableBytes()) {
            if (room > 0) {
                arrive(ctx, bytes.readRetainedSlice((int) room), faults);
            }
            hold(ctx, bytes);
        } else {
            arrive(ctx, bytes, faults);
        }
    }

    /** Bytes that the reader still reads. */
    private long room(Faults faults) {
        if (faults.has(NetHalfopen.class) || lostAnAnswer) {
            return 0;
        }
        return faults.find(NetStall.class)
                .map(stall -> Math.max(0, stall.afterBytes() - arrived))
                .orElse(Long.MAX_VALUE);
    }

    private void arrive(ChannelHandlerContext ctx, ByteBuf bytes, Faults faults) {
        arrived += bytes.readableBytes();
        if (faults.find(NetReset.class)
                .filter(reset -> arrived >= reset.afterBytes())
                .isPresent()) {
            bytes.release();
            ((SocketChannel) ctx.channel()).config().setSoLinger(0);
            ctx.close();
        } else if (roomBeforeCut(faults) <= 0) {
            bytes.release();
            ctx.close();
        } else {
            ctx.fireChannelRead(bytes);
        }
    }

    private long roomBeforeCut(Faults faults) {
        return faults.find(NetCut.class).map(NetCut::afterBytes).orElse(Long.MAX_VALUE) - arrived - sent;
    }

    /** What had come too much is kept, and nothing more is read, so that the client's window fills as behind a hung reader. */
    private void hold(ChannelHandlerContext ctx, ByteBuf bytes) {
        held = Optional.of(bytes);
        ctx.channel().config().setAutoRead(false);
        lookLater(ctx);
    }

    private void goOn(ChannelHandlerContext ctx) {
        if (held.isPresent() && room(recorder.faults()) > 0) {
            ByteBuf bytes = held.get();
            held = Optional.empty();
            ctx.channel().config().setAutoRead(true);
            take(ctx, bytes);
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        brakeOrRelease(ctx);
        Faults faults = recorder.faults();
        ByteBuf bytes = (ByteBuf) message;
        if (faults.has(NetHalfopen.class) || lostAnAnswer) {
            lostAnAnswer = true;
            ReferenceCountUtil.release(bytes);
            return;
        }
        long room = roomBeforeCut(faults);
        if (room > bytes.readableBytes()) {
            sent += bytes.readableBytes();
            brake.write(ctx, bytes, promise);
        } else {
            ByteBuf last = bytes.readRetainedSlice((int) Math.max(0, room));
            bytes.release();
            sent += last.readableBytes();
            ctx.writeAndFlush(last, promise).addListener(written -> ctx.close());
        }
    }

    private void brakeOrRelease(ChannelHandlerContext ctx) {
        brake.set(
                ctx,
                recorder.faults()
                        .find(NetSlow.class)
                        .map(NetSlow::bytesPerSecond)
                        .orElse(0L));
        if (brake.on()) {
            lookLater(ctx);
        }
    }

    private void lookLater(ChannelHandlerContext ctx) {
        if (!looking) {
            looking = true;
            ctx.executor().schedule(() -> look(ctx), LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look(ChannelHandlerContext ctx) {
        looking = false;
        if (ctx.channel().isActive()) {
            brakeOrRelease(ctx);
            goOn(ctx);
            if (held.isPresent()) {
                lookLater(ctx);
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        held.ifPresent(ByteBuf::release);
        held = Optional.empty();
        ctx.fireChannelInactive();
    }
}
