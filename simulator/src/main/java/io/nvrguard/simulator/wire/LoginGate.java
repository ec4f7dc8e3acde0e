package io.nvrguard.simulator.wire;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.nvrguard.simulator.recorder.LoginAnswer;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.Authentication.Scheme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks? A recorder's web server takes the logins its scenario lists: Digest, Basic, and the web page's session cookie
 * (recorder-protocol.md §8). A right answer to a nonce that has had its day is stale and no failed login.
 */
final class LoginGate {
    private final SimulatedRecorder recorder;
    private final String realm;
    private final Nonces nonces;
    private final WebSessions sessions;
    private final ActivationExchange exchange;
    private final Set<String> seenWithBasic = new HashSet<>();
    private int boot;

    LoginGate(SimulatedRecorder recorder) {
        this.recorder = recorder;
        String serial = recorder.scenario().serialNumber();
        realm = String.format("IP Camera(%05d)", Math.floorMod(serial.hashCode(), 100_000));
        nonces = new Nonces(recorder);
        sessions = new WebSessions(recorder);
        exchange = new ActivationExchange(serial);
        boot = recorder.boots();
    }

    /** What a request's login is worth. */
    enum Verdict {
        ACCEPTED,
        /** Accepted, and the first request with this nonce. */
        LOGGED_IN,
        STALE,
        NOT_OFFERED,
        REFUSED
    }

    /** @param user empty where nobody was let in */
    record Admission(Verdict verdict, String user) {
        private static Admission none(Verdict verdict) {
            return new Admission(verdict, "");
        }
    }

    synchronized Admission check(HttpHeaders headers, String method, String target) {
        forgetAtReboot();
        Optional<String> session = sessions.user(headers.get(HttpHeaderNames.COOKIE, ""));
        if (session.isPresent()) {
            return new Admission(Verdict.ACCEPTED, session.get());
        }
        String authorization = headers.get(HttpHeaderNames.AUTHORIZATION, "");
        String scheme = authorization.toLowerCase(Locale.ROOT);
        if (scheme.startsWith("digest ")) {
            return digest(DigestScheme.parameters(authorization), method, target);
        }
        return scheme.startsWith("basic ") && offers(Scheme.BASIC)
                ? basic(authorization.substring("basic ".length()).strip())
                : Admission.none(Verdict.NOT_OFFERED);
    }

    private boolean offers(Scheme scheme) {
        return recorder.scenario().web().auth().schemes().contains(scheme);
    }

    private Admission digest(Map<String, String> digest, String method, String target) {
        Optional<DigestScheme> scheme = recorder.scenario().web().auth().schemes().stream()
                .flatMap(offered -> digestScheme(offered).stream())
                .filter(offered -> offered.isNamedIn(digest))
                .findFirst();
        if (scheme.isEmpty()) {
            return Admission.none(Verdict.NOT_OFFERED);
        }
        boolean addressed = realm.equals(digest.get("realm")) && target.equals(digest.get("uri"));
        String user = digest.getOrDefault("username", "");
        LoginAnswer login =
                recorder.login(user, password -> addressed && scheme.get().proves(digest, method, realm, password));
        if (!login.accepted()) {
            return Admission.none(Verdict.REFUSED);
        }
        int before = nonces.use(digest.getOrDefault("nonce", ""));
        return before < 0
                ? Admission.none(Verdict.STALE)
                : new Admission(before == 0 ? Verdict.LOGGED_IN : Verdict.ACCEPTED, user);
    }

    private Admission basic(String credentials) {
        String[] pair = decoded(credentials).split(":", 2);
        if (pair.length < 2 || !recorder.login(pair[0], pair[1]::equals).accepted()) {
            return Admission.none(Verdict.REFUSED);
        }
        return new Admission(seenWithBasic.add(pair[0]) ? Verdict.LOGGED_IN : Verdict.ACCEPTED, pair[0]);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The WWW-Authenticate headers, with one fresh nonce. */
    synchronized List<String> challenges(boolean stale) {
        forgetAtReboot();
        String nonce = nonces.fresh();
        return recorder.scenario().web().auth().schemes().stream()
                .map(scheme -> digestScheme(scheme)
                        .map(digest -> digest.challenge(realm, nonce, stale))
                        .orElse("Basic realm=\"" + realm + "\""))
                .toList();
    }

    private static Optional<DigestScheme> digestScheme(Scheme scheme) {
        return switch (scheme) {
            case DIGEST_MD5 -> Optional.of(DigestScheme.MD5);
            case DIGEST_SHA_256 -> Optional.of(DigestScheme.SHA_256);
            case BASIC -> Optional.empty();
        };
    }

    /** A recorder keeps neither nonces nor sessions over a boot. */
    private void forgetAtReboot() {
        if (recorder.boots() != boot) {
            boot = recorder.boots();
            nonces.forget();
            sessions.forget();
            seenWithBasic.clear();
        }
    }

    WebSessions sessions() {
        return sessions;
    }

    ActivationExchange exchange() {
        return exchange;
    }
}
