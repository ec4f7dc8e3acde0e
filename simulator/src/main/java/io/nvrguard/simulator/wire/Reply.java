package io.nvrguard.simulator.wire;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.scenario.Dialect;
import java.nio.charset.StandardCharsets;

/** One HTTP answer: status, kind of body, body. */
final class Reply {
    private static final String UNAUTHORIZED = """
            <!DOCTYPE html>
            <html><head><title>Document Error: Unauthorized</title></head>
            <body><h2>Access Error: 401 -- Unauthorized</h2>
            <p>Authentication Error</p></body></html>
            """;

    private final int status;
    private final String contentType;
    private final byte[] body;

    Reply(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    static Reply xml(Xml document) {
        return new Reply(200, "application/xml", document.bytes());
    }

    static Reply file(byte[] bytes) {
        return new Reply(200, "application/octet-stream", bytes);
    }

    static Reply status(ResponseStatus status, Dialect dialect, String path) {
        Xml document = Xml.document(dialect, "ResponseStatus")
                .text("requestURL", path)
                .text("statusCode", status.statusCode())
                .text("statusString", status.statusString())
                .text("subStatusCode", status.subStatusCode());
        return new Reply(status.httpStatus(), "application/xml", document.bytes());
    }

    /** The web server's own page, not the application's XML (recorder-protocol.md §8). */
    static Reply unauthorized() {
        return new Reply(401, "text/html", UNAUTHORIZED.getBytes(StandardCharsets.UTF_8));
    }

    /** The response with a recorder's headers. */
    FullHttpResponse response(boolean keepAlive, String challenge) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), Unpooled.wrappedBuffer(body));
        response.headers()
                .set("Server", "App-webs/")
                .set("Content-Type", contentType)
                .setInt("Content-Length", body.length)
                .set("Connection", keepAlive ? "keep-alive" : "close");
        if (!challenge.isEmpty()) {
            response.headers().set("WWW-Authenticate", challenge);
        }
        return response;
    }
}
