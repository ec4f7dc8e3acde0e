package io.nvrguard.simulator.wire;

/** An open connection to one recorder, whatever it speaks; ends when the recorder falls silent. */
@FunctionalInterface
public interface Connection {
    /** Ends it now; may be called from any thread, and after it has ended. */
    void hangUp();
}
