package io.nvrguard.isapi;

import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import io.nvrguard.recorder.ResponseStatus;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;

/** Which kind of no an answer, or the lack of one, is. The sub-status decides before everything else (§2.3). */
final class Refusals {

    private static final int BUSY_CODE = 2;

    private Refusals() {}

    /**
     * The refusal in an answer that does not hold what was asked for.
     *
     * @param asked for the sentence: {@code /ISAPI/System/deviceInfo}
     */
    static RecorderException of(Reply reply, String asked) {
        Optional<ResponseStatus> status = reply.status().filter(said -> !said.isOk());
        if (status.isPresent()) {
            return new RecorderException(kind(status.get()), asked + " is refused: " + status.get(), status);
        }
        Optional<String> elsewhere = reply.redirect();
        if (elsewhere.isPresent()) {
            return new RecorderException(Kind.NOT_UNDERSTOOD, asked + redirected(elsewhere.get()));
        }
        return switch (reply.code()) {
            case 403, 404, 405, 501 ->
                new RecorderException(
                        Kind.NOT_SUPPORTED,
                        asked + " is not offered by this firmware (HTTP " + reply.code() + " with " + reply.found()
                                + ")");
            case 503 -> new RecorderException(Kind.BUSY, asked + " is answered with HTTP 503, busy");
            default ->
                new RecorderException(
                        Kind.NOT_UNDERSTOOD,
                        asked + " is answered with " + reply.found()
                                + (reply.code() == 200 ? "" : " and HTTP " + reply.code()));
        };
    }

    private static String redirected(String location) {
        return location.startsWith("https:")
                ? " is redirected to HTTPS (" + Words.quoted(location)
                        + "): this unit wants HTTPS, which is not spoken yet"
                : " is redirected to " + Words.quoted(location) + ", and nvrguard follows no redirect";
    }

    /** recorder-protocol.md §2.3, groups 2 to 7. */
    static Kind kind(ResponseStatus status) {
        return switch (status.subStatusCode()) {
            case "notActivated" -> Kind.NOT_ACTIVATED;
            case "lowPrivilege" -> Kind.LOW_PRIVILEGE;
            case "notSupport", "methodNotAllowed" -> Kind.NOT_SUPPORTED;
            case "deviceBusy", "upgrading", "serviceUnavailable" -> Kind.BUSY;
            case "badAuthorization", "incorrentUserNameOrPassword" -> Kind.LOGIN_REFUSED;
            case "" -> status.statusCode() == BUSY_CODE ? Kind.BUSY : Kind.REFUSED;
            default -> Kind.REFUSED;
        };
    }

    /** No answer at all. A timeout is a recorder that does not answer; a torn connection leaves the call's effect open. */
    static RecorderException of(IOException failure, String address) {
        boolean notReached = failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException
                || failure instanceof InterruptedIOException;
        RecorderException refusal = notReached
                ? new RecorderException(Kind.UNREACHABLE, address + " does not answer: " + reason(failure))
                : new RecorderException(Kind.BROKEN_OFF, address + " broke the call off: " + reason(failure));
        refusal.initCause(failure);
        return refusal;
    }

    private static String reason(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return "no such host";
        }
        return Words.clean(Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName()));
    }
}
