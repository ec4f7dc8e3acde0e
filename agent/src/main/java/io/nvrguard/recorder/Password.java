package io.nvrguard.recorder;

/** A recorder's password. Prints as dots, so that it can't slip into a message, a log or the journal. */
public record Password(String secret) {

    @Override
    public String toString() {
        return "•••";
    }
}
