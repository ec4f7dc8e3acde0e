package io.nvrguard.isapi;

import static java.net.HttpURLConnection.HTTP_UNAUTHORIZED;

import io.nvrguard.recorder.ActivationState;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * One login at one recorder, kept from locking it out: recorders lock their admin for half an hour after a few wrong
 * tries (recorder-protocol.md §8). Shared by everything that speaks to that recorder with that login.
 *
 * <ul>
 *   <li>A login that never worked is tried once, by one thread, on a question of its own; all others wait for the verdict.
 *   <li>Refused is final: nothing is sent with this login again. A new password is a new account.
 *   <li>A nonce that worked and is refused (stale or forgotten) earns one retry with the new one.
 *   <li>While the recorder says it is locked nothing is sent; each request would prolong it.
 * </ul>
 */
final class Account {

    /** Sends requests as they stand. */
    interface Wire {
        /** May send a question twice, where a connection kept open turns out to be closed. */
        Response send(Request request) throws RecorderException;

        Response sendOnce(Request request) throws RecorderException;
    }

    /** Where a recorder says that it is locked but not for how long: the recorders' usual half hour, §8. */
    private static final Duration USUAL_LOCK = Duration.ofMinutes(30);
    /** The vendor's SDK logs in with it, and its refusal alone tells how many tries are left (§8). */
    private static final String USER_CHECK = "/ISAPI/Security/userCheck";
    /** Asked instead where userCheck wants no login. */
    private static final String DEVICE_INFO = "/ISAPI/System/deviceInfo";

    private final Login login;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private Optional<DigestChallenge> challenge = Optional.empty();
    private int uses;
    private boolean trusted;
    private boolean everWorked;
    private Optional<String> refusal = Optional.empty();
    private Instant lockedUntil = Instant.MIN;

    Account(Login login, InstantSource clock) {
        this.login = login;
        this.clock = clock;
    }

    /** Why nothing is sent with this login any more; empty while it may be used. */
    synchronized Optional<RecorderException> refusal() {
        Instant now = clock.instant();
        return now.isBefore(lockedUntil)
                ? Optional.of(locked(now))
                : refusal.map(words -> new RecorderException(Kind.LOGIN_REFUSED, words));
    }

    /**
     * Sends a request with the login; sends it once more only where a nonce ran out.
     *
     * @throws RecorderException kinds LOGIN_REFUSED, LOCKED, NOT_ACTIVATED, and whatever the wire throws
     */
    Response send(Wire wire, Request request) throws RecorderException {
        Response answer = wire.send(admitted(wire, request));
        boolean refused = answer.code() == HTTP_UNAUTHORIZED && peek(answer).refusesLogin();
        return refused ? again(wire, request, answer) : answer;
    }

    /**
     * The request with the login on it, on a nonce that worked; logs in first where there is none.
     *
     * @return unsigned where the recorder asks for no login
     */
    synchronized Request admitted(Wire wire, Request request) throws RecorderException {
        stopIfRefused();
        if (!trusted) {
            logIn(wire, request.url());
        }
        return signed(request);
    }

    /** Proves the login with one cheap question, so that a fresh nonce exists; never to be called for its answer. */
    void freshen(Wire wire, HttpUrl recorder) throws RecorderException {
        send(wire, get(recorder, USER_CHECK)).close();
    }

    /** Forgets the nonce: the next request logs in anew. */
    synchronized void doubt() {
        trusted = false;
        challenge = Optional.empty();
    }

    private void logIn(Wire wire, HttpUrl recorder) throws RecorderException {
        doubt();
        for (String path : new String[] {USER_CHECK, DEVICE_INFO}) {
            Request question = get(recorder, path);
            Response answer = wire.send(question);
            if (peek(answer).refusesLogin()) {
                Reply verdict = read(prove(wire, question, answer));
                if (!trusted) {
                    throw Refusals.of(verdict, path);
                }
                return;
            }
            answer.close();
        }
    }

    private synchronized Response again(Wire wire, Request request, Response refused) throws RecorderException {
        if (refusal().isPresent()) {
            refused.close();
        }
        stopIfRefused();
        return prove(wire, request, refused);
    }

    /** Answers the challenge of a refusal: the only place where a login that may be wrong is sent. */
    private Response prove(Wire wire, Request request, Response challenging) throws RecorderException {
        take(challenging);
        Response answer = wire.sendOnce(signed(request));
        Reply verdict = peek(answer);
        if (verdict.refusesLogin() && !everWorked && verdict.isStale()) {
            take(answer);
            answer = wire.sendOnce(signed(request));
            verdict = peek(answer);
        }
        if (verdict.refusesLogin()) {
            answer.close();
            throw refused(wire, request, verdict);
        }
        trusted = !verdict.isTooBusyToTell();
        everWorked |= trusted;
        return answer;
    }

    private void take(Response challenging) throws RecorderException {
        Reply reply = read(challenging);
        doubt();
        if (reply.lock().isPresent()) {
            throw locked(reply.lock().get());
        }
        challenge = reply.challenge();
        uses = 0;
        if (challenge.isEmpty()) {
            throw new RecorderException(
                    Kind.NOT_UNDERSTOOD,
                    "the recorder offers no Digest login but " + reply.offers()
                            + "; the password is not sent in any other way");
        }
    }

    private RecorderException refused(Wire wire, Request request, Reply reply) {
        doubt();
        if (reply.lock().isPresent()) {
            refusal = everWorked
                    ? refusal
                    : Optional.of("the recorder was locked when this login was tried, so it is not tried again");
            return locked(reply.lock().get());
        }
        if (isInactive(wire, request.url())) {
            return new RecorderException(Kind.NOT_ACTIVATED, "the recorder is inactive: it has no password yet");
        }
        refusal = Optional.of("the recorder refuses user " + Words.quoted(login.user()) + " or its password"
                + reply.triesLeft()
                        .map(tries -> "; " + tries + (tries == 1 ? " try is" : " tries are") + " left before it locks")
                        .orElse(""));
        return new RecorderException(Kind.LOGIN_REFUSED, refusal.get());
    }

    /** A unit without a password refuses every login. Whatever keeps it from telling must not hide the refusal. */
    private static boolean isInactive(Wire wire, HttpUrl recorder) {
        try {
            return Activation.state(wire, recorder) == ActivationState.INACTIVE;
        } catch (RecorderException e) {
            return false;
        }
    }

    /** The recorder said that it is locked. */
    synchronized RecorderException locked(Duration forAnother) {
        Instant now = clock.instant();
        lockedUntil = now.plus(forAnother.isZero() ? USUAL_LOCK : forAnother);
        return locked(now);
    }

    private RecorderException locked(Instant now) {
        return new RecorderException(
                Kind.LOCKED, "the recorder is locked for another " + Words.minutes(Duration.between(now, lockedUntil)));
    }

    private void stopIfRefused() throws RecorderException {
        Optional<RecorderException> standing = refusal();
        if (standing.isPresent()) {
            throw standing.get();
        }
    }

    private Request signed(Request request) {
        if (challenge.isEmpty()) {
            return request;
        }
        byte[] cnonce = new byte[16];
        random.nextBytes(cnonce);
        HttpUrl url = request.url();
        String uri = url.encodedQuery() == null ? url.encodedPath() : url.encodedPath() + "?" + url.encodedQuery();
        String answer = challenge
                .get()
                .answer(login, request.method(), uri, ++uses, HexFormat.of().formatHex(cnonce));
        return request.newBuilder().header("Authorization", answer).build();
    }

    private static Reply peek(Response answer) throws RecorderException {
        try {
            return Reply.peek(answer);
        } catch (IOException e) {
            answer.close();
            throw Refusals.of(e, answer.request().url().host());
        }
    }

    private static Reply read(Response answer) throws RecorderException {
        try {
            return Reply.read(answer);
        } catch (IOException e) {
            throw Refusals.of(e, answer.request().url().host());
        }
    }

    private static Request get(HttpUrl recorder, String path) {
        return new Request.Builder()
                .url(recorder.newBuilder().encodedPath(path).query(null).build())
                .build();
    }
}
