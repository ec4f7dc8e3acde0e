package io.nvrguard.simulator.wire;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpVersion;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How a web server begins its answers. Scanners tell Hikvision's by it: {@code App-webs/} answers a request of HTTP/1.0 in HTTP/1.0,
 * with {@code Date} first and {@code Server} next (nmap-service-probes of nmap 7.93).
 *
 * @param version the request's
 * @param date by the recorder's own clock
 * @param server empty: none is sent
 */
record Banner(HttpVersion version, Optional<OffsetDateTime> date, String server) {
    /** Of a server that is no recorder's. */
    static final Banner NONE = new Banner(HttpVersion.HTTP_1_1, Optional.empty(), "");

    void head(HttpHeaders headers) {
        date.ifPresent(now -> headers.set(
                "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.withOffsetSameInstant(ZoneOffset.UTC))));
        if (!server.isEmpty()) {
            headers.set("Server", server);
        }
    }
}
