package io.nvrguard.simulator.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * Sends a fleet's answers to one inquiry a few at a time: thousands at once would overrun the asker's receive buffer, which real
 * recorders, each on its own cable, do not do. Used on one event loop only.
 */
// Writes are not waited for: a datagram is on its way or lost.
@SuppressWarnings("FutureReturnValueIgnored")
final class PacedAnswers {
    /** Some 1 kB each; Linux's usual receive buffer of 208 KiB holds about 90 of them, so an asker may doze for 40 ms. */
    private static final int AT_ONCE = 10;

    private static final long PAUSE_MILLIS = 5;

    /** A flood of inquiries neither fills the memory nor keeps the answers going for long. */
    private static final int ROUNDS_WAITING = 16;

    private record Round(InetSocketAddress asker, String uuid, Iterator<RecorderServer> left) {}

    private final BiFunction<RecorderServer, String, Optional<byte[]>> answer;
    private final Deque<Round> rounds = new ArrayDeque<>();

    /** @param answer a recorder's answer to the inquiry with this Uuid; empty while the recorder is silent */
    PacedAnswers(BiFunction<RecorderServer, String, Optional<byte[]>> answer) {
        this.answer = answer;
    }

    /** Begins to answer, after the inquiries before it; one that is heard again meanwhile, through another interface, counts once. */
    void send(ChannelHandlerContext ctx, InetSocketAddress asker, String uuid, Iterator<RecorderServer> recorders) {
        boolean known = rounds.stream().anyMatch(round -> round.uuid().equals(uuid));
        if (known || rounds.size() == ROUNDS_WAITING) {
            return;
        }
        rounds.add(new Round(asker, uuid, recorders));
        if (rounds.size() == 1) {
            sendSome(ctx);
        }
    }

    private void sendSome(ChannelHandlerContext ctx) {
        Round round = rounds.getFirst();
        for (int sent = 0; sent < AT_ONCE && round.left().hasNext(); ) {
            Optional<byte[]> xml = answer.apply(round.left().next(), round.uuid());
            if (xml.isPresent()) {
                ctx.write(new DatagramPacket(Unpooled.wrappedBuffer(xml.get()), round.asker()));
                sent++;
            }
        }
        ctx.flush();
        if (!round.left().hasNext()) {
            rounds.removeFirst();
        }
        if (!rounds.isEmpty()) {
            ctx.executor().schedule(() -> sendSome(ctx), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
