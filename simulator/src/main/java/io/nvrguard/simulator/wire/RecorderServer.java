package io.nvrguard.simulator.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;

/** A recorder's web server: its port is open while the recorder answers, closed while it doesn't, and moves where it moves. */
public final class RecorderServer implements AutoCloseable {
    private static final int CHUNK_BYTES = 256 << 10;

    private final SimulatedRecorder recorder;
    private final ServerBootstrap bootstrap;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private Optional<Channel> listening = Optional.empty();
    private volatile InetSocketAddress at;
    private int boot;

    public RecorderServer(SimulatedRecorder recorder, EventLoopGroup loops) {
        this.recorder = recorder;
        at = InetSocketAddress.createUnresolved(
                recorder.address(), recorder.scenario().network().httpPort());
        Endpoints endpoints = new Endpoints(recorder);
        DigestGate gate = new DigestGate(recorder);
        bootstrap = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, 256)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        connections.add(channel);
                        channel.pipeline()
                                .addLast(new HttpServerCodec(new HttpDecoderConfig().setMaxChunkSize(CHUNK_BYTES)))
                                .addLast(new Conversation(recorder, endpoints, gate));
                    }
                });
    }

    /** Opens the port for the first time. */
    public void open() throws IOException {
        boot = recorder.boots();
        if (!listen(at)) {
            throw new IOException("port " + at.getPort() + " at " + at.getHostString() + " is taken");
        }
    }

    /**
     * Brings the port in line with the recorder; called again and again, never from an event loop.
     *
     * @return false when it is not yet, because the port of a moment ago is still being closed or somebody took it
     */
    public synchronized boolean follow() {
        boolean onAir = recorder.onAir();
        if (!onAir || recorder.boots() != boot) {
            hangUp();
        }
        boot = recorder.boots();
        if (onAir && listening.isEmpty()) {
            reopen();
        }
        return onAir == listening.isPresent();
    }

    /** At the same port where that is free; a unit that moved to another address takes any. */
    private void reopen() {
        InetSocketAddress wanted = InetSocketAddress.createUnresolved(recorder.address(), at.getPort());
        boolean moved = !wanted.getHostString().equals(at.getHostString());
        if (!listen(wanted) && moved) {
            listen(InetSocketAddress.createUnresolved(wanted.getHostString(), 0));
        }
    }

    private boolean listen(InetSocketAddress wanted) {
        ChannelFuture bound =
                bootstrap.bind(wanted.getHostString(), wanted.getPort()).awaitUninterruptibly();
        if (bound.isSuccess()) {
            listening = Optional.of(bound.channel());
            int port = ((InetSocketAddress) bound.channel().localAddress()).getPort();
            at = InetSocketAddress.createUnresolved(wanted.getHostString(), port);
        }
        return bound.isSuccess();
    }

    private void hangUp() {
        listening.ifPresent(channel -> channel.close().awaitUninterruptibly());
        listening = Optional.empty();
        connections.close().awaitUninterruptibly();
    }

    public SimulatedRecorder recorder() {
        return recorder;
    }

    /** Where it is, or was when it last answered: {@code 127.0.0.1:41231}. */
    public String address() {
        return at.getHostString() + ":" + at.getPort();
    }

    int port() {
        return at.getPort();
    }

    @Override
    public synchronized void close() {
        hangUp();
    }
}
