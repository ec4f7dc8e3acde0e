package io.nvrguard.simulator.wire;

import java.nio.charset.StandardCharsets;

/** What a browser gets at {@code /}, without a login; real units lead to a login page from there, this one has none. */
final class WebPage {
    private static final byte[] INDEX = """
            <!DOCTYPE html>
            <html><head><title>Simulated recorder</title></head>
            <body><p>A simulated recorder. It has no pages of its own; ISAPI answers under /ISAPI/.</p></body></html>
            """.getBytes(StandardCharsets.UTF_8);

    private WebPage() {}

    static Reply index() {
        return new Reply(200, "text/html", INDEX);
    }
}
