package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.LoginAnswer;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.Authentication.SessionLogin;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The web page's login: a challenge, the password hashed into it, then a cookie that a heartbeat keeps alive (recorder-protocol.md
 * §8). How long a session lives without one is not public; the vendor's page beats every 30 s.
 */
final class WebSessions {
    static final int ITERATIONS = 100;
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final int KEPT = 64;

    private final SimulatedRecorder recorder;
    private final String cookie;
    private final Map<String, String> challenges = bounded();
    private final Map<String, Session> sessions = bounded();
    private int asked;

    private record Session(String user, boolean longTerm, Instant heard) {}

    /** What a client needs to answer. */
    record Challenge(String sessionId, String challenge, String salt) {}

    WebSessions(SimulatedRecorder recorder) {
        this.recorder = recorder;
        cookie = "WebSession_" + hash(serial()).substring(0, 10).toUpperCase(Locale.ROOT);
    }

    private static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > KEPT;
            }
        };
    }

    private String serial() {
        return recorder.scenario().serialNumber();
    }

    /** For any name: a recorder does not tell which users it has. */
    synchronized Challenge challenge(String user) {
        String session = hash(serial() + recorder.boots() + ":session:" + asked++);
        String challenge = hash(session + ":challenge").substring(0, 32);
        challenges.put(session, challenge);
        return new Challenge(session, challenge, salt(user));
    }

    String salt(String user) {
        return hash(serial() + ":salt:" + user).toUpperCase(Locale.ROOT);
    }

    /** Each challenge may be answered once. */
    synchronized LoginAnswer login(String user, String answer, String sessionId, boolean longTerm) {
        Optional<String> challenge = Optional.ofNullable(challenges.remove(sessionId));
        LoginAnswer login = recorder.login(
                user,
                password -> challenge
                        .filter(given -> answer.equalsIgnoreCase(expected(user, password, given)))
                        .isPresent());
        if (login.accepted()) {
            sessions.put(sessionId, new Session(user, longTerm, recorder.now()));
        }
        return login;
    }

    private String expected(String user, String password, String challenge) {
        boolean irreversible = recorder.scenario().web().auth().sessionLogin() == SessionLogin.IRREVERSIBLE;
        String hash = irreversible ? hash(hash(user + salt(user) + password) + challenge) : hash(password) + challenge;
        for (int i = irreversible ? 2 : 1; i < ITERATIONS; i++) {
            hash = hash(hash);
        }
        return hash;
    }

    String setCookie(String sessionId) {
        return cookie + "=" + sessionId + "; path=/; HttpOnly";
    }

    /** Whose session a request's Cookie header names; hearing of it keeps it alive. */
    synchronized Optional<String> user(String cookieHeader) {
        Optional<String> id = id(cookieHeader);
        Optional<Session> session = id.map(sessions::get).filter(this::isAlive);
        session.ifPresent(
                alive -> sessions.put(id.orElseThrow(), new Session(alive.user(), alive.longTerm(), recorder.now())));
        return session.map(Session::user);
    }

    private boolean isAlive(Session session) {
        return session.longTerm() || recorder.now().isBefore(session.heard().plus(LIFE));
    }

    private Optional<String> id(String cookieHeader) {
        for (String pair : cookieHeader.split(";")) {
            String[] parts = pair.strip().split("=", 2);
            if (parts.length == 2 && (parts[0].equals(cookie) || parts[0].equals("WebSession"))) {
                return Optional.of(parts[1]);
            }
        }
        return Optional.empty();
    }

    synchronized void logout(String cookieHeader) {
        id(cookieHeader).ifPresent(sessions::remove);
    }

    synchronized void forget() {
        challenges.clear();
        sessions.clear();
    }

    private static String hash(String text) {
        return DigestScheme.SHA_256.hash(text);
    }
}
