package io.nvrguard.simulator.scenario;

import java.util.Optional;

/**
 * How a unit talks over HTTP: its words, its login, and TLS.
 *
 * @param https empty where the unit speaks HTTP only
 */
public record WebServer(Dialect dialect, Authentication auth, Optional<Https> https) {
    /** A model's dialect with the usual login, over HTTP only. */
    public static WebServer of(Dialect dialect) {
        return new WebServer(dialect, Authentication.USUAL, Optional.empty());
    }

    public WebServer withDialect(Dialect other) {
        return new WebServer(other, auth, https);
    }

    public WebServer withAuth(Authentication other) {
        return new WebServer(dialect, other, https);
    }

    public WebServer withHttps(Https other) {
        return new WebServer(dialect, auth, Optional.of(other));
    }
}
