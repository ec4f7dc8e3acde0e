package io.nvrguard.service;

import java.time.Duration;
import java.util.Optional;

/** Something the service does for one recorder, a little at a time. Never waits: it says when it wants its next turn. */
interface Duty extends AutoCloseable {

    /** The recorder's name; duties of one recorder never run at the same time. */
    String recorder();

    /**
     * Does the next little piece.
     *
     * @return how long until it wants to be called again; empty: it is over, and has closed itself
     */
    Optional<Duration> attend();

    /** Lets go of whatever it holds; what is not finished can be taken up again by another process. */
    @Override
    void close();
}
