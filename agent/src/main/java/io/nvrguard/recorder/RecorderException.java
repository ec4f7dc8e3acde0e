package io.nvrguard.recorder;

import java.util.Optional;

/**
 * A recorder did not do what it was asked. The message says what was found, in plain words and without secrets; the
 * sentence for the person is made in {@code app}.
 */
public final class RecorderException extends Exception {

    /** What kind of no it was; each asks for another reaction. */
    public enum Kind {
        /** No connection, or no answer in time. May be rebooting. */
        UNREACHABLE,
        /** The connection broke in the middle of a call: whether the call took effect is unknown. */
        BROKEN_OFF,
        /** User or password refused. Never try again with the same password: recorders lock. */
        LOGIN_REFUSED,
        /** The recorder has locked this account or address. Every further request prolongs it. */
        LOCKED,
        /** The unit is inactive: it has no password yet. */
        NOT_ACTIVATED,
        /** The account may not do this ({@code lowPrivilege}). */
        LOW_PRIVILEGE,
        /** This firmware has no such function ({@code notSupport}, 404). */
        NOT_SUPPORTED,
        /** Busy or upgrading; asking later may help. */
        BUSY,
        /** Refused with a reason of its own; see {@link RecorderException#status()}. */
        REFUSED,
        /** Something answers, but not as a recorder does: HTML, garbage, a body over the size cap. */
        NOT_UNDERSTOOD
    }

    private final Kind kind;
    private final transient Optional<ResponseStatus> status;

    public RecorderException(Kind kind, String message) {
        this(kind, message, Optional.empty());
    }

    public RecorderException(Kind kind, String message, Optional<ResponseStatus> status) {
        super(message);
        this.kind = kind;
        this.status = status;
    }

    public Kind kind() {
        return kind;
    }

    /** The recorder's own words, where it answered with a ResponseStatus. */
    public Optional<ResponseStatus> status() {
        return status;
    }

    /** Rebooting, cut off or busy: the same question may be answered later. */
    public boolean mayPass() {
        return switch (kind) {
            case UNREACHABLE, BROKEN_OFF, BUSY -> true;
            case LOGIN_REFUSED, LOCKED, NOT_ACTIVATED, LOW_PRIVILEGE, NOT_SUPPORTED, REFUSED, NOT_UNDERSTOOD -> false;
        };
    }
}
