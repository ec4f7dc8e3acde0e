package io.nvrguard.simulator.wire;

import java.util.OptionalInt;

/**
 * Takes connections of one protocol at one port. For each it asks the {@link RecorderDirectory} it was made with who answers at
 * the connection's local address; where nobody does, it resets the connection, which is as near to a closed port as an open one
 * comes.
 */
public interface Acceptor {
    /**
     * Opens the port; never called while it is open, nor from an event loop.
     *
     * @param host one loopback address, or {@code 0.0.0.0}
     * @param port 0 for any
     * @return the port it has now; empty where it is taken
     */
    OptionalInt bind(String host, int port);

    /** Closes the port, and returns when it is closed; connections stay. */
    void unbind();
}
