package io.nvrguard.simulator.wire;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.nvrguard.simulator.recorder.Caller;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.recorder.Upload;
import io.nvrguard.simulator.wire.DigestGate.Verdict;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a recorder's web server: answers one request after the other, reads firmware bodies as a stream, refuses before
 * the body where it can, and falls silent the moment the recorder does.
 */
// Writes and closes are not waited for: a client that has gone is no event for a recorder.
@SuppressWarnings("FutureReturnValueIgnored")
final class Conversation extends SimpleChannelInboundHandler<HttpObject> {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final RequestBody NO_BODY = new DrainedBody(bytes -> {}, ctx -> {});

    private final SimulatedRecorder recorder;
    private final Endpoints endpoints;
    private final DigestGate gate;
    private RequestBody body = NO_BODY;
    private boolean keepAlive = true;

    Conversation(SimulatedRecorder recorder, Endpoints endpoints, DigestGate gate) {
        this.recorder = recorder;
        this.endpoints = endpoints;
        this.gate = gate;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpObject message) {
        if (!recorder.onAir() || message.decoderResult().isFailure()) {
            ctx.close();
            return;
        }
        if (message instanceof HttpRequest request) {
            begin(ctx, request);
        }
        if (message instanceof HttpContent content) {
            if (content.content().isReadable()) {
                body.take(ctx, ByteBufUtil.getBytes(content.content()));
            }
            if (message instanceof LastHttpContent) {
                RequestBody ended = body;
                body = NO_BODY;
                ended.end(ctx);
            }
        }
    }

    private void begin(ChannelHandlerContext ctx, HttpRequest request) {
        recorder.requested();
        keepAlive = HttpUtil.isKeepAlive(request);
        String path = new QueryStringDecoder(request.uri()).path();
        Optional<Function<Call, Reply>> open = endpoints.open(request.method().name(), path);
        if (open.isPresent()) {
            order(ctx, request, open.get());
        } else if (!recorder.activated()) {
            refuse(ctx, request, status(request, ResponseStatus.NOT_ACTIVATED));
        } else {
            guarded(ctx, request, path);
        }
    }

    private void guarded(ChannelHandlerContext ctx, HttpRequest request, String path) {
        String authorization = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
        Verdict verdict = gate.check(authorization, request.method().name(), request.uri());
        switch (verdict) {
            case LOGGED_IN -> {
                recorder.loggedIn(caller(ctx));
                admitted(ctx, request, path);
            }
            case ACCEPTED -> admitted(ctx, request, path);
            case STALE -> refuse(ctx, request, unauthorized(path), gate.challenge(true));
            case NOT_OFFERED, REFUSED -> refuse(ctx, request, unauthorized(path), gate.challenge(false));
        }
    }

    private Reply unauthorized(String path) {
        return path.equalsIgnoreCase(Endpoints.USER_CHECK)
                ? ActivationNodes.userCheckRefused(recorder.loginState())
                : Reply.unauthorized();
    }

    private void admitted(ChannelHandlerContext ctx, HttpRequest request, String path) {
        String method = request.method().name();
        boolean firmware = isFirmware(request) && (method.equals("PUT") || method.equals("POST"));
        if (firmware) {
            firmware(ctx, request);
        } else {
            order(ctx, request, endpoints.guarded(method, path));
        }
    }

    private static boolean isFirmware(HttpRequest request) {
        String path = new QueryStringDecoder(request.uri()).path().toLowerCase(Locale.ROOT);
        return path.equals(Endpoints.UPDATE_FIRMWARE);
    }

    /** Opaque file by PUT, or the form field updateFile by POST; sent as XML, the device tries to parse it (§2.1). */
    private void firmware(ChannelHandlerContext ctx, HttpRequest request) {
        String type = request.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
        Optional<MultipartFile> form = MultipartFile.of(type);
        boolean formNeeded = request.method().name().equals("POST");
        if (type.contains("xml") || form.isPresent() != formNeeded) {
            refuse(ctx, request, status(request, ResponseStatus.BAD_XML_CONTENT));
            return;
        }
        Upload upload = recorder.beginUpgrade(HttpUtil.getContentLength(request, 0L), caller(ctx));
        if (upload.refusal().isPresent()) {
            refuse(ctx, request, status(request, upload.refusal().get()));
            return;
        }
        continueIfAsked(ctx, request);
        Function<byte[], byte[]> unwrapped =
                form.<Function<byte[], byte[]>>map(f -> f::unwrap).orElse(bytes -> bytes);
        body = new FirmwareBody(upload, unwrapped, (c, answer) -> reply(c, status(request, answer)));
    }

    private void order(ChannelHandlerContext ctx, HttpRequest request, Function<Call, Reply> node) {
        if (HttpUtil.getContentLength(request, 0L) > SmallBody.LIMIT_BYTES) {
            refuse(ctx, request, tooLarge());
            return;
        }
        continueIfAsked(ctx, request);
        QueryStringDecoder target = new QueryStringDecoder(request.uri());
        body = new SmallBody(
                (c, bytes) -> reply(
                        c,
                        node.apply(new Call(
                                recorder, target.path(), target.parameters(), RequestXml.read(bytes), caller(ctx)))),
                (c, size) -> {
                    keepAlive = false;
                    body = NO_BODY;
                    reply(c, tooLarge());
                });
    }

    private static Reply tooLarge() {
        return new Reply(413, "text/html", new byte[0]);
    }

    private static void continueIfAsked(ChannelHandlerContext ctx, HttpRequest request) {
        if (HttpUtil.is100ContinueExpected(request)) {
            ctx.writeAndFlush(new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
        }
    }

    private void refuse(ChannelHandlerContext ctx, HttpRequest request, Reply reply) {
        refuse(ctx, request, reply, "");
    }

    /**
     * A client that asked with {@code Expect: 100-continue} is told before its body, and the connection ends; one that is already
     * sending is read to the end first, because closing under it would lose the answer.
     */
    private void refuse(ChannelHandlerContext ctx, HttpRequest request, Reply reply, String challenge) {
        IntConsumer counted = isFirmware(request) ? recorder::strayUploadBytes : bytes -> {};
        if (HttpUtil.is100ContinueExpected(request)) {
            keepAlive = false;
            body = new DrainedBody(counted, c -> {});
            reply(ctx, reply, challenge);
        } else {
            body = new DrainedBody(counted, c -> reply(c, reply, challenge));
        }
    }

    private void reply(ChannelHandlerContext ctx, Reply reply) {
        reply(ctx, reply, "");
    }

    private void reply(ChannelHandlerContext ctx, Reply reply, String challenge) {
        boolean last = !keepAlive || !recorder.onAir();
        ChannelPromise written = ctx.newPromise();
        ctx.writeAndFlush(
                reply.response(!last, challenge), last ? written.addListener(ChannelFutureListener.CLOSE) : written);
    }

    private Reply status(HttpRequest request, ResponseStatus status) {
        String path = new QueryStringDecoder(request.uri()).path();
        return Reply.status(status, recorder.scenario().truth().dialect(), path);
    }

    private Caller caller(ChannelHandlerContext ctx) {
        InetSocketAddress client = (InetSocketAddress) ctx.channel().remoteAddress();
        return new Caller(
                recorder.scenario().login().user(), client.getAddress().getHostAddress());
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        body.broken();
        body = NO_BODY;
    }

    /** A client that vanished is no event for a recorder; anything else is a defect of the simulator. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException)) {
            LOG.warn("connection dropped", cause);
        }
        ctx.close();
    }
}
