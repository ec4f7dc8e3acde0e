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
import io.nvrguard.simulator.capture.Recording;
import io.nvrguard.simulator.recorder.Caller;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.recorder.Upload;
import io.nvrguard.simulator.scenario.Authentication.Body;
import io.nvrguard.simulator.scenario.Dialect;
import io.nvrguard.simulator.wire.LoginGate.Admission;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javax.net.ssl.SSLException;
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
    private final LoginGate gate;
    private RequestBody body = NO_BODY;
    private Optional<AlertStream> alerts = Optional.empty();
    private boolean keepAlive = true;
    private HttpVersion version = HttpVersion.HTTP_1_1;
    private String user = "";

    Conversation(SimulatedRecorder recorder, Endpoints endpoints, LoginGate gate) {
        this.recorder = recorder;
        this.endpoints = endpoints;
        this.gate = gate;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpObject message) {
        if (!recorder.onAir() || alerts.isPresent() || message.decoderResult().isFailure()) {
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
        version = request.protocolVersion();
        String path = new QueryStringDecoder(request.uri()).path();
        Optional<Function<Call, Reply>> open = recording().isPresent()
                ? Optional.empty()
                : endpoints.open(request.method().name(), path);
        if (open.isPresent()) {
            order(ctx, request, open.get());
        } else if (!recorder.activated()) {
            refuse(ctx, request, status(request, ResponseStatus.NOT_ACTIVATED));
        } else {
            guarded(ctx, request, path);
        }
    }

    private void guarded(ChannelHandlerContext ctx, HttpRequest request, String path) {
        Admission admission = gate.check(request.headers(), request.method().name(), request.uri());
        user = admission.user();
        switch (admission.verdict()) {
            case LOGGED_IN -> {
                recorder.loggedIn(caller(ctx));
                admitted(ctx, request, path);
            }
            case ACCEPTED -> admitted(ctx, request, path);
            case STALE -> refuse(ctx, request, unauthorized(path), gate.challenges(true));
            case NOT_OFFERED, REFUSED -> refuse(ctx, request, unauthorized(path), gate.challenges(false));
        }
    }

    private Reply unauthorized(String path) {
        if (path.equalsIgnoreCase(Endpoints.USER_CHECK)) {
            return LoginNodes.userCheckRefused(recorder.loginState(), dialect());
        }
        return recorder.scenario().web().auth().body() == Body.HTML
                ? Reply.unauthorized()
                : Reply.unauthorized(recorder.loginState(), dialect(), path);
    }

    private void admitted(ChannelHandlerContext ctx, HttpRequest request, String path) {
        Optional<ResponseStatus> refused = SpoiltRequests.refusal(recorder.faults(), request);
        if (refused.isPresent()) {
            refuse(ctx, request, status(request, refused.get()));
            return;
        }
        if (SpoiltRequests.isUnanswered(recorder.faults(), request)) {
            body = NO_BODY;
            return;
        }
        Optional<Reply> bomb = SpoiltRequests.bomb(recorder.faults(), request);
        if (bomb.isPresent()) {
            refuse(ctx, request, bomb.get());
            return;
        }
        String method = request.method().name();
        if (recording().isPresent()) {
            recorded(ctx, request, path, recording().get());
        } else if (Privileges.lacking(recorder, user, method, path)) {
            refuse(ctx, request, status(request, ResponseStatus.LOW_PRIVILEGE));
        } else if (isFirmware(request) && (method.equals("PUT") || method.equals("POST"))) {
            firmware(ctx, request);
        } else if (method.equals("GET") && path.equalsIgnoreCase(Endpoints.ALERT_STREAM)) {
            body = new DrainedBody(bytes -> {}, c -> alerts = Optional.of(AlertStream.start(c, recorder)));
        } else {
            order(ctx, request, endpoints.guarded(method, path));
        }
    }

    /** Bodies are read and counted, and change nothing. */
    private void recorded(ChannelHandlerContext ctx, HttpRequest request, String path, Recording recording) {
        boolean reads = request.method().name().equals("GET");
        refuse(ctx, request, reads ? RecordedNodes.get(recording, path) : RecordedNodes.refusal(recording, path));
    }

    private Optional<Recording> recording() {
        return recorder.scenario().recording();
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
        QueryStringDecoder target = new QueryStringDecoder(request.uri());
        int limit = Endpoints.limitBytes(target.path());
        if (HttpUtil.getContentLength(request, 0L) > limit) {
            refuse(ctx, request, tooLarge());
            return;
        }
        continueIfAsked(ctx, request);
        String cookie = request.headers().get(HttpHeaderNames.COOKIE, "");
        body = new SmallBody(
                limit,
                (c, bytes) -> reply(
                        c,
                        node.apply(new Call(
                                recorder,
                                gate,
                                target.path(),
                                target.parameters(),
                                cookie,
                                new RequestContent(bytes),
                                caller(ctx)))),
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
        refuse(ctx, request, reply, List.of());
    }

    /**
     * A client that asked with {@code Expect: 100-continue} is told before its body, and the connection ends; one that is already
     * sending is read to the end first, because closing under it would lose the answer.
     */
    private void refuse(ChannelHandlerContext ctx, HttpRequest request, Reply reply, List<String> challenges) {
        IntConsumer counted = isFirmware(request) ? recorder::strayUploadBytes : bytes -> {};
        if (HttpUtil.is100ContinueExpected(request)) {
            keepAlive = false;
            body = new DrainedBody(counted, c -> {});
            reply(ctx, reply, challenges);
        } else {
            body = new DrainedBody(counted, c -> reply(c, reply, challenges));
        }
    }

    private void reply(ChannelHandlerContext ctx, Reply reply) {
        reply(ctx, reply, List.of());
    }

    private void reply(ChannelHandlerContext ctx, Reply reply, List<String> challenges) {
        boolean last = !keepAlive || !recorder.onAir();
        ChannelPromise written = ctx.newPromise();
        ctx.writeAndFlush(
                reply.response(!last, banner(), challenges),
                last ? written.addListener(ChannelFutureListener.CLOSE) : written);
    }

    private Banner banner() {
        return new Banner(
                version,
                Optional.of(recorder.status().currentDeviceTime()),
                dialect().server());
    }

    private Reply status(HttpRequest request, ResponseStatus status) {
        String path = new QueryStringDecoder(request.uri()).path();
        return Reply.status(status, dialect(), path);
    }

    private Dialect dialect() {
        return recorder.scenario().web().dialect();
    }

    private Caller caller(ChannelHandlerContext ctx) {
        InetSocketAddress client = (InetSocketAddress) ctx.channel().remoteAddress();
        return new Caller(user, client.getAddress().getHostAddress());
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        body.broken();
        body = NO_BODY;
        alerts.ifPresent(AlertStream::stop);
    }

    /** A client that vanished or wants another TLS is no event for a recorder; anything else is a defect of the simulator. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException || cause.getCause() instanceof SSLException)) {
            LOG.warn("connection dropped", cause);
        }
        ctx.close();
    }
}
