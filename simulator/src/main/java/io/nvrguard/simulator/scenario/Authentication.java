package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;

/**
 * How a unit's web server asks who is there (recorder-protocol.md §8).
 *
 * @param schemes offered in this order, one {@code WWW-Authenticate} header each; at least one
 * @param sessionLogin whether and how the web page's login works beside them
 * @param body of a 401
 * @param nonceLife device time after which a nonce is stale
 * @param tries wrong logins until it locks; recorders are reported with five to seven
 * @param lock how long it stays locked
 */
public record Authentication(
        List<Scheme> schemes, SessionLogin sessionLogin, Body body, Duration nonceLife, int tries, Duration lock) {
    /** As most recorded units: Digest with MD5, an HTML page, five tries, half an hour. How long a nonce lives is not public. */
    public static final Authentication USUAL = new Authentication(
            List.of(Scheme.DIGEST_MD5),
            SessionLogin.IRREVERSIBLE,
            Body.HTML,
            Duration.ofDays(365),
            5,
            Duration.ofMinutes(30));

    public Authentication {
        schemes = List.copyOf(schemes);
        if (schemes.isEmpty()) {
            throw new IllegalArgumentException("a recorder offers at least one way to log in");
        }
        if (tries < 1 || lock.isNegative() || nonceLife.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "a recorder gives at least one try, a lock is not negative, and a nonce lives a second");
        }
    }

    public enum Scheme {
        @JsonProperty("digest-md5")
        DIGEST_MD5,
        @JsonProperty("digest-sha-256")
        DIGEST_SHA_256,
        @JsonProperty("basic")
        BASIC
    }

    /** {@code Security/sessionLogin}. */
    public enum SessionLogin {
        /** Old units answer notSupport. */
        @JsonProperty("none")
        NONE,
        /** The password is kept readable: {@code isIrreversible} is absent. */
        @JsonProperty("reversible")
        REVERSIBLE,
        @JsonProperty("irreversible")
        IRREVERSIBLE
    }

    /** What stands under a 401. */
    public enum Body {
        /** The web server's own page. */
        @JsonProperty("html")
        HTML,
        /** A ResponseStatus with lockStatus, retryTimes and resLockTime. */
        @JsonProperty("xml")
        XML
    }
}
