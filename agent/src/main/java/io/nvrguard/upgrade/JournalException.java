package io.nvrguard.upgrade;

/** The journal could not be written, or what stands in it must not be continued from. The message says what to do. */
public final class JournalException extends Exception {

    public JournalException(String message) {
        super(message);
    }

    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
