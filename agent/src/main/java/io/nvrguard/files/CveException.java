package io.nvrguard.files;

/** A file that is not a CVE record this nvrguard can read. The message says what was found and what to do. */
public final class CveException extends Exception {

    CveException(String message) {
        super(message);
    }

    CveException(String message, Throwable cause) {
        super(message, cause);
    }
}
