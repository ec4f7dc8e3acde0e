package io.nvrguard.simulator.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.nvrguard.simulator.recorder.LoginAnswer;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.scenario.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One HTTP answer: status, kind of body, body. */
final class Reply {
    private static final String UNAUTHORIZED = """
            <!DOCTYPE html>
            <html><head><title>Document Error: Unauthorized</title></head>
            <body><h2>Access Error: 401 -- Unauthorized</h2>
            <p>Authentication Error</p></body></html>
            """;
    private static final String OLD_RESPONSE_STATUS = "version=\"1.0\" xmlns=\"urn:psialliance-org\"";

    private final int status;
    private final String contentType;
    private final ByteBuf body;
    private final Optional<String> cookie;

    Reply(int status, String contentType, byte[] body) {
        this(status, contentType, Unpooled.wrappedBuffer(body));
    }

    Reply(int status, String contentType, ByteBuf body) {
        this(status, contentType, body, Optional.empty());
    }

    private Reply(int status, String contentType, ByteBuf body, Optional<String> cookie) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.cookie = cookie;
    }

    static Reply xml(Xml document) {
        return xml(200, document);
    }

    static Reply xml(int status, Xml document) {
        return new Reply(status, "application/xml", document.bytes());
    }

    static Reply file(byte[] bytes) {
        return new Reply(200, "application/octet-stream", bytes);
    }

    static Reply status(ResponseStatus status, Dialect dialect, String path) {
        Xml document = switch (dialect.refusal()) {
            case PLAIN, NUMBERED -> Xml.document(dialect, "ResponseStatus");
            case OLD -> Xml.document(dialect, "ResponseStatus", OLD_RESPONSE_STATUS);
        };
        document.text("requestURL", path)
                .text("statusCode", status.statusCode())
                .text("statusString", status.statusString());
        switch (dialect.refusal()) {
            case PLAIN -> document.text("subStatusCode", status.subStatusCode());
            case NUMBERED -> {
                document.text("subStatusCode", status.subStatusCode());
                ErrorCode.of(status)
                        .ifPresent(
                                number -> document.text("errorCode", number).text("errorMsg", status.subStatusCode()));
            }
            case OLD -> {}
        }
        return xml(status.httpStatus(), document);
    }

    /** The web server's own page, not the application's XML (recorder-protocol.md §8). */
    static Reply unauthorized() {
        return new Reply(401, "text/html", UNAUTHORIZED.getBytes(StandardCharsets.UTF_8));
    }

    /** The application's XML; its lock has other names here than in a userCheck (§2.3). */
    static Reply unauthorized(LoginAnswer login, Dialect dialect, String path) {
        return xml(
                401,
                Xml.document(dialect, "ResponseStatus")
                        .text("requestURL", path)
                        .text("statusCode", 4)
                        .text("statusString", "Invalid Operation")
                        .text("subStatusCode", "badAuthorization")
                        .text("lockStatus", login.locked() ? "lock" : "unlock")
                        .text("retryTimes", login.retryLoginTime())
                        .text("resLockTime", login.unlockTime().toSeconds()));
    }

    Reply withCookie(String setCookie) {
        return new Reply(status, contentType, body, Optional.of(setCookie));
    }

    /**
     * The response with a recorder's headers.
     *
     * @param banner its headers come before all others
     */
    FullHttpResponse response(boolean keepAlive, Banner banner, List<String> challenges) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(banner.version(), HttpResponseStatus.valueOf(status), body);
        banner.head(response.headers());
        response.headers()
                .set("Content-Type", contentType)
                .setInt("Content-Length", body.readableBytes())
                .set("Connection", keepAlive ? "keep-alive" : "close");
        cookie.ifPresent(value -> response.headers().set("Set-Cookie", value));
        if (!challenges.isEmpty()) {
            response.headers().set("WWW-Authenticate", challenges);
        }
        return response;
    }
}
