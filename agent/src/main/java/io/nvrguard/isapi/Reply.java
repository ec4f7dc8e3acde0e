package io.nvrguard.isapi;

import static java.net.HttpURLConnection.HTTP_INTERNAL_ERROR;
import static java.net.HttpURLConnection.HTTP_UNAUTHORIZED;

import io.nvrguard.recorder.RecorderException.Kind;
import io.nvrguard.recorder.ResponseStatus;
import io.nvrguard.xml.Element;
import io.nvrguard.xml.UnreadableXmlException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/**
 * One HTTP answer, read whole and bounded. The body is looked at whatever the HTTP status: recorders put their reason
 * under 200, 400, 401, 403 and 500 alike (recorder-protocol.md §2.3).
 */
final class Reply {

    private static final int PEEKED_BYTES = 64 << 10;
    private static final int HEAD_BYTES = 4 << 10;
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]{0,80}>([^<]{1,200})");
    private static final int REASON_UNKNOWN = -1;

    private final int code;
    private final List<String> challenges;
    private final Optional<String> location;
    private final byte[] body;

    private Reply(Response response, byte[] body) {
        this.code = response.code();
        this.challenges = response.headers("WWW-Authenticate");
        this.location = response.headers("Location").stream().findFirst();
        this.body = body;
    }

    /** Reads and closes; of an endless body one byte more than we can use is read. */
    static Reply read(Response response) throws IOException {
        try (ResponseBody answered = response.body()) {
            BufferedSource source = answered.source();
            boolean endless = source.request(Element.MAX_BYTES + 1L);
            return new Reply(response, endless ? source.readByteArray(Element.MAX_BYTES + 1L) : source.readByteArray());
        }
    }

    /** Looks at the beginning of an answer and leaves it unread. */
    static Reply peek(Response response) throws IOException {
        return new Reply(response, response.peekBody(PEEKED_BYTES).bytes());
    }

    int code() {
        return code;
    }

    Optional<DigestChallenge> challenge() {
        return DigestChallenge.strongest(challenges);
    }

    /** 401 is not always about the login: a reboot may be asked for that way (§2.4). */
    boolean refusesLogin() {
        return code == HTTP_UNAUTHORIZED
                && status().filter(Reply::namesAnotherReason).isEmpty();
    }

    private static boolean namesAnotherReason(ResponseStatus status) {
        Kind kind = Refusals.kind(status);
        return status.asksForReboot() || (kind != Kind.LOGIN_REFUSED && kind != Kind.REFUSED);
    }

    /** The nonce was too old; the login itself may be right. */
    boolean isStale() {
        return challenge().filter(DigestChallenge::stale).isPresent();
    }

    /** Given by a unit that may not even have looked at the login: it is starting, or has no time. */
    boolean isTooBusyToTell() {
        return code >= HTTP_INTERNAL_ERROR
                && status().map(Refusals::kind)
                        .filter(kind -> kind != Kind.BUSY)
                        .isEmpty();
    }

    /** Which ways to log in it offers, for a sentence: {@code Basic realm="…"}. */
    String offers() {
        return challenges.isEmpty() ? "no way to log in" : Words.quoted(String.join(", ", challenges));
    }

    Optional<String> redirect() {
        return code / 100 == 3 ? location : Optional.empty();
    }

    Optional<Element> xml() {
        try {
            return Optional.of(Element.read(body));
        } catch (UnreadableXmlException e) {
            return Optional.empty();
        }
    }

    Optional<ResponseStatus> status() {
        return xml().filter(root -> root.name().equals("ResponseStatus"))
                .map(root -> new ResponseStatus(
                        root.text("statusCode")
                                .flatMap(Words::whole)
                                .orElse((long) REASON_UNKNOWN)
                                .intValue(),
                        Words.clean(root.text("statusString").orElse("")),
                        Words.clean(root.text("subStatusCode").orElse("")),
                        Words.clean(root.text("description").orElse(""))));
    }

    /** How long the account is still locked; §8: {@code unlockTime} in a userCheck, {@code resLockTime} elsewhere. */
    Optional<Duration> lock() {
        return xml().filter(root -> root.findText("lockStatus")
                        .filter("lock"::equalsIgnoreCase)
                        .isPresent())
                .map(root -> root.findText("unlockTime")
                        .or(() -> root.findText("resLockTime"))
                        .flatMap(Words::whole)
                        .map(Duration::ofSeconds)
                        .orElse(Duration.ZERO));
    }

    /** How often one may still try before the recorder locks; empty: it does not say (an HTML page never does). */
    Optional<Long> triesLeft() {
        return xml().flatMap(root -> root.findText("retryLoginTime")).flatMap(Words::whole);
    }

    /** Whether the body begins with one of these, given in lower case. */
    boolean beginsLike(String... beginnings) {
        String head = head().toLowerCase(Locale.ROOT);
        return Arrays.stream(beginnings).anyMatch(head::startsWith);
    }

    private String head() {
        String head = new String(body, 0, Math.min(body.length, HEAD_BYTES), StandardCharsets.UTF_8);
        return head.replace("\uFEFF", "").strip();
    }

    /** What came, for a sentence after "answers with". */
    String found() {
        String head = head();
        if (body.length > Element.MAX_BYTES) {
            return "more than " + (Element.MAX_BYTES >> 20) + " MiB";
        }
        if (head.isEmpty()) {
            return "an empty body";
        }
        if (beginsLike("<!doctype html", "<html", "<head", "<body")) {
            Matcher title = TITLE.matcher(head);
            return title.find() ? "an HTML page titled " + Words.quoted(title.group(1)) : "an HTML page";
        }
        return head.startsWith("<") ? xmlFound() : "something that is no XML (" + Words.quoted(head) + ")";
    }

    private String xmlFound() {
        try {
            return "<" + Words.clean(Element.read(body).name()) + ">";
        } catch (UnreadableXmlException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
