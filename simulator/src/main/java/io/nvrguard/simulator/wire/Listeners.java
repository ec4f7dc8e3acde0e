package io.nvrguard.simulator.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * All ports of one protocol. Recorders at different addresses share one, as many as there are; only a further recorder at the same
 * address, or one whose scenario names a port, needs another.
 */
public final class Listeners implements AutoCloseable {
    private final Protocol protocol;
    private final Function<RecorderDirectory, Acceptor> acceptors;
    private final List<Listener> listeners = new ArrayList<>();
    private final Map<RecorderServer, Listener> places = new LinkedHashMap<>();
    private final Set<RecorderServer> shadowed = new HashSet<>();

    /** @param acceptors makes what takes connections at one port, for whoever is in the directory */
    public Listeners(Protocol protocol, Function<RecorderDirectory, Acceptor> acceptors) {
        this.protocol = protocol;
        this.acceptors = acceptors;
    }

    /**
     * Gives a recorder its place; before {@link #open}.
     *
     * @param port 0 for any
     */
    public synchronized void place(RecorderServer server, int port) {
        Listener place = listeners.stream()
                .filter(listener -> listener.wantedPort() == port && listener.admit(server))
                .findFirst()
                .orElseGet(() -> another(server, port));
        places.put(server, place);
    }

    private Listener another(RecorderServer server, int port) {
        Listener listener = new Listener(protocol, port, acceptors);
        listener.admit(server);
        listeners.add(listener);
        return listener;
    }

    /**
     * Opens all ports for the first time.
     *
     * @throws IOException where one is taken, by another program or by another recorder at the same address
     */
    public synchronized void open() throws IOException {
        for (Map.Entry<RecorderServer, Listener> place : places.entrySet()) {
            if (!place.getValue().follow(place.getKey())) {
                throw new IOException(place.getValue().text() + " is taken");
            }
        }
    }

    /**
     * Brings a recorder's port in line with it; never called from an event loop.
     *
     * @return false when it is not yet, because somebody took the port of a moment ago; a recorder without a place does not speak
     *     this protocol, and is always in line
     */
    public synchronized boolean follow(RecorderServer server) {
        Listener place = places.get(server);
        if (place == null || place.admit(server)) {
            return place == null || place.follow(server);
        }
        return shadowed.contains(server) ? place.shadow(server) : moveOut(server, place);
    }

    /**
     * A twin takes its address at the port of another recorder, which can't be reached at that address then. Where the other has no
     * place, neither gets one.
     */
    synchronized void putBefore(RecorderServer other, RecorderServer twin) {
        Listener place = places.get(other);
        if (place == null) {
            return;
        }
        if (other.recorder().address().equals(twin.recorder().address())) {
            place.dismiss(other);
        }
        shadowed.add(other);
        places.put(twin, place);
        follow(twin);
        follow(other);
    }

    synchronized void letBack(RecorderServer other, RecorderServer twin) {
        shadowed.remove(other);
        Listener place = places.remove(twin);
        if (place != null) {
            place.dismiss(twin);
            follow(other);
        }
    }

    /** Another recorder is at the address it moved to, as happens with two units fresh from a full default: it takes another port. */
    private boolean moveOut(RecorderServer server, Listener before) {
        before.dismiss(server);
        boolean othersInLine = before.inLine();
        Listener own = another(server, 0);
        places.put(server, own);
        return own.follow(server) && othersInLine;
    }

    @Override
    public synchronized void close() {
        listeners.forEach(Listener::close);
    }
}
