package io.nvrguard.simulator.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web servers' port, with or without TLS. */
// Writes and closes are not waited for: a client that has gone is no event for a recorder.
@SuppressWarnings("FutureReturnValueIgnored")
public final class HttpAcceptor implements Acceptor {
    private static final Logger LOG = LoggerFactory.getLogger(HttpAcceptor.class);
    private static final int CHUNK_BYTES = 256 << 10;

    /** Connections the kernel keeps until they are taken; a sweep over a fleet opens thousands at once. */
    private static final int BACKLOG = 4_096;

    private final ServerBootstrap bootstrap;
    private Optional<Listening> listening = Optional.empty();

    /**
     * Makes acceptors that answer with the same nodes and share the event loops.
     *
     * @param protocol HTTP or HTTPS
     */
    public static Function<RecorderDirectory, Acceptor> over(EventLoopGroup loops, Protocol protocol) {
        Endpoints endpoints = new Endpoints();
        return directory -> new HttpAcceptor(directory, endpoints, loops, protocol == Protocol.HTTPS);
    }

    private HttpAcceptor(RecorderDirectory directory, Endpoints endpoints, EventLoopGroup loops, boolean tls) {
        bootstrap = new ServerBootstrap()
                .group(loops)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        directory
                                .answering(channel.localAddress())
                                .ifPresentOrElse(
                                        server -> {
                                            converse(channel, server, endpoints);
                                            if (tls) {
                                                encrypt(channel, server);
                                            }
                                        },
                                        () -> reset(channel));
                    }
                });
    }

    private static void converse(SocketChannel channel, RecorderServer server, Endpoints endpoints) {
        Connection connection = channel::close;
        server.connected(connection);
        channel.closeFuture().addListener(closed -> server.disconnected(connection));
        LineFaults.under(channel, server.recorder());
        channel.pipeline()
                .addLast(new HttpServerCodec(new HttpDecoderConfig().setMaxChunkSize(CHUNK_BYTES)))
                .addLast(new Conversation(server.recorder(), endpoints, server.gate()));
    }

    /** Nothing is read until the certificate is made, which may take a while the first time. */
    private static void encrypt(SocketChannel channel, RecorderServer server) {
        channel.config().setAutoRead(false);
        server.tls()
                .context()
                .whenComplete((context, failure) -> channel.eventLoop().execute(() -> {
                    if (failure != null) {
                        LOG.warn("{} has no certificate", server.recorder().address(), failure);
                        channel.close();
                    } else if (channel.isOpen()) {
                        channel.pipeline().addAfter(LineFaults.NAME, "tls", context.newHandler(channel.alloc()));
                        channel.config().setAutoRead(true);
                    }
                }));
    }

    private static void reset(SocketChannel channel) {
        channel.config().setSoLinger(0);
        channel.close();
    }

    @Override
    public OptionalInt bind(String host, int port) {
        ServerSocketChannel socket = ipv4Socket();
        ChannelFuture bound = bootstrap
                .clone()
                .channelFactory(() -> new NioServerSocketChannel(socket))
                .bind(host, port)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            return OptionalInt.empty();
        }
        listening = Optional.of(new Listening(bound.channel(), socket));
        return OptionalInt.of(((InetSocketAddress) bound.channel().localAddress()).getPort());
    }

    /** The JDK's other kind of socket would answer at ::1 too. */
    private static ServerSocketChannel ipv4Socket() {
        try {
            return SelectorProvider.provider().openServerSocketChannel(StandardProtocolFamily.INET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void unbind() {
        listening.ifPresent(Listening::close);
        listening = Optional.empty();
    }

    private record Listening(Channel channel, ServerSocketChannel socket) {
        /** A closed channel keeps its port until the selector has forgotten it, which it does between two tasks. */
        void close() {
            channel.close().awaitUninterruptibly();
            while (socket.isRegistered()) {
                passLoop();
            }
            passLoop();
        }

        private void passLoop() {
            channel.eventLoop().submit(() -> {}).awaitUninterruptibly();
        }
    }
}
