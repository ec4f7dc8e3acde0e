package io.nvrguard.simulator.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/** The control port's HTTP side: JSON for programs, a page for browsers, no login, loopback only. It is not part of the device. */
public final class ControlServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Channel listening;

    private ControlServer(Channel listening) {
        this.listening = listening;
    }

    public static ControlServer open(List<RecorderServer> recorders, EventLoopGroup loops, int port)
            throws IOException {
        Controls controls = new Controls(recorders);
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(new HttpServerCodec())
                                .addLast(new HttpObjectAggregator(1 << 16))
                                .addLast(new Requests(controls));
                    }
                })
                .bind(HOST, port)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException("control port " + port + " is taken", bound.cause());
        }
        return new ControlServer(bound.channel());
    }

    // Writes and closes are not waited for: a client that has gone is no event for a recorder.
    @SuppressWarnings("FutureReturnValueIgnored")
    private static final class Requests extends SimpleChannelInboundHandler<FullHttpRequest> {
        private final Controls controls;

        Requests(Controls controls) {
            this.controls = controls;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
            ControlRequest asked = ControlRequest.of(request);
            FullHttpResponse response = controls.answer(asked).response(false, Banner.NONE, List.of());
            if (asked.fromBrowser()
                    && !asked.method().equals("GET")
                    && response.status().equals(HttpResponseStatus.OK)) {
                backToThePage(asked, response);
            }
            ctx.writeAndFlush(response, ctx.newPromise().addListener(ChannelFutureListener.CLOSE));
        }

        /** So that reloading does not do it again. */
        private static void backToThePage(ControlRequest asked, FullHttpResponse response) {
            String recorder = asked.path().split("/")[2];
            int page = Integer.parseInt(recorder) / ControlPage.RECORDERS_PER_PAGE * ControlPage.RECORDERS_PER_PAGE;
            response.setStatus(HttpResponseStatus.SEE_OTHER)
                    .headers()
                    .set(HttpHeaderNames.LOCATION, "/?from=" + page + "#recorder-" + recorder);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            ctx.close();
        }
    }

    public String address() {
        return HOST + ":" + ((InetSocketAddress) listening.localAddress()).getPort();
    }

    @Override
    public void close() {
        listening.close().awaitUninterruptibly();
    }
}
