package io.nvrguard.isapi;

import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Password;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * A web server behind a Digest login, for answers that no recorder would give on purpose. Checks the login with the
 * vectors-tested {@link DigestChallenge}, counts what was tried, and answers each path as told.
 */
final class GuardedServer implements AutoCloseable {

    static final Login LOGIN = new Login("admin", new Password("Right-Pass1"));
    static final Login WRONG = new Login("admin", new Password("Wrong-Pass1"));
    static final MockResponse NOT_FOUND = answer(404, "");

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"?([^\",]*)\"?");

    final List<String> seen = new CopyOnWriteArrayList<>();
    final AtomicInteger failedLogins = new AtomicInteger();
    final AtomicInteger nonces = new AtomicInteger();
    volatile Login accepted = LOGIN;
    volatile Function<RecordedRequest, String> unauthorizedBody = request -> "<html><body>Unauthorized</body></html>";
    /** What a request with a login gets before the login is looked at. */
    volatile Function<RecordedRequest, Optional<MockResponse>> beforeLogin = request -> Optional.empty();
    /** The connection each request came on. */
    final List<Integer> connections = new CopyOnWriteArrayList<>();

    volatile boolean oneTimeNonces;
    volatile boolean basicOnly;
    volatile boolean unguarded;
    volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Function<RecordedRequest, MockResponse>> paths = new ConcurrentHashMap<>();
    private final InstantSource clock = () -> now;
    private final IsapiRecorders recorders = new IsapiRecorders(clock, Duration.ofSeconds(2), Duration.ofSeconds(2));
    private volatile String nonce = "n0";

    GuardedServer() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return guarded(request);
            }
        });
        server.start();
    }

    GuardedServer on(String path, Function<RecordedRequest, MockResponse> answers) {
        paths.put(path, answers);
        return this;
    }

    GuardedServer on(String path, String xml) {
        return on(path, request -> answer(200, xml));
    }

    RecorderAddress address() {
        return new RecorderAddress("127.0.0.1", server.getPort());
    }

    Recorder open() {
        return open(LOGIN);
    }

    Recorder open(Login login) {
        return recorders.open(address(), login);
    }

    IsapiRecorders recorders() {
        return recorders;
    }

    /** The nonce is not known any more, as after a reboot. */
    void forgetNonce() {
        nonce = "n" + nonces.incrementAndGet();
    }

    List<String> seen(String wanted) {
        List<String> found = new ArrayList<>(seen);
        found.removeIf(line -> !line.contains(wanted));
        return found;
    }

    static MockResponse answer(int code, String body) {
        return new MockResponse.Builder().code(code).body(body).build();
    }

    static String status(int code, String words, String sub) {
        return "<ResponseStatus version=\"2.0\"><requestURL/><statusCode>" + code + "</statusCode><statusString>"
                + words + "</statusString><subStatusCode>" + sub + "</subStatusCode></ResponseStatus>";
    }

    private MockResponse guarded(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        String authorization = request.getHeaders().get("Authorization");
        connections.add(request.getConnectionIndex());
        seen.add(request.getMethod() + " " + request.getTarget() + (authorization == null ? "" : " signed"));
        if (unguarded || path.startsWith("/SDK/") || path.endsWith("/challenge") || path.endsWith("/activate")) {
            return at(path, request);
        }
        if (authorization == null) {
            return unauthorized(request, false);
        }
        Optional<MockResponse> instead = beforeLogin.apply(request);
        return instead.isPresent() ? instead.get() : judged(path, request, authorization);
    }

    private MockResponse judged(String path, RecordedRequest request, String authorization) {
        Map<String, String> said = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(authorization);
        while (parameter.find()) {
            said.put(parameter.group(1), parameter.group(2));
        }
        if (!nonce.equals(said.get("nonce"))) {
            return unauthorized(request, true);
        }
        String expected = DigestChallenge.strongest(List.of(challenge(false)))
                .orElseThrow()
                .answer(
                        accepted,
                        request.getMethod(),
                        request.getTarget(),
                        Integer.parseInt(said.getOrDefault("nc", "0"), 16),
                        said.getOrDefault("cnonce", ""));
        if (!expected.equals(authorization)) {
            failedLogins.incrementAndGet();
            return unauthorized(request, false);
        }
        if (oneTimeNonces) {
            forgetNonce();
        }
        return at(path, request);
    }

    private MockResponse at(String path, RecordedRequest request) {
        return paths.getOrDefault(path, any -> NOT_FOUND).apply(request);
    }

    private MockResponse unauthorized(RecordedRequest request, boolean stale) {
        return new MockResponse.Builder()
                .code(401)
                .addHeader("WWW-Authenticate", basicOnly ? "Basic realm=\"DVR\"" : challenge(stale))
                .body(unauthorizedBody.apply(request))
                .build();
    }

    private String challenge(boolean stale) {
        return "Digest qop=\"auth\", realm=\"DVR\", nonce=\"" + nonce + "\", stale=\"" + (stale ? "TRUE" : "FALSE")
                + "\"";
    }

    @Override
    public void close() {
        recorders.close();
        server.close();
    }
}
