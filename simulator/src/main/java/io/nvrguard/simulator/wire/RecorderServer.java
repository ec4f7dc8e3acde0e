package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.net.InetSocketAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A recorder on the wire: where it is found, what its web server remembers, and who is connected to it. */
public final class RecorderServer {
    private final SimulatedRecorder recorder;
    private final LoginGate gate;
    private final TlsIdentity tls;
    private final Map<Protocol, InetSocketAddress> addresses = new EnumMap<>(Protocol.class);
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private int boot;

    public RecorderServer(SimulatedRecorder recorder) {
        this.recorder = recorder;
        gate = new LoginGate(recorder);
        tls = new TlsIdentity(recorder);
        boot = recorder.boots();
    }

    public SimulatedRecorder recorder() {
        return recorder;
    }

    LoginGate gate() {
        return gate;
    }

    TlsIdentity tls() {
        return tls;
    }

    /** A connection that ends when the recorder falls silent, unless it {@linkplain #disconnected ended} before. */
    public void connected(Connection connection) {
        connections.add(connection);
        if (!recorder.onAir()) {
            connection.hangUp();
        }
    }

    public void disconnected(Connection connection) {
        connections.remove(connection);
    }

    /** Ends all connections where the recorder does not answer, or did not between the last time and now. */
    public synchronized void hangUpIfSilent() {
        boolean silent = !recorder.onAir();
        boolean wasSilent = recorder.boots() != boot;
        boot = recorder.boots();
        if (silent || wasSilent) {
            hangUp();
        }
    }

    public void hangUp() {
        connections.forEach(Connection::hangUp);
    }

    synchronized void isAt(Protocol protocol, InetSocketAddress address) {
        addresses.put(protocol, address);
    }

    /** Where it is, or was when it last answered: {@code 127.0.0.1:41231}. */
    public synchronized String address(Protocol protocol) {
        InetSocketAddress at = at(protocol);
        return at.getHostString() + ":" + at.getPort();
    }

    int port(Protocol protocol) {
        return at(protocol).getPort();
    }

    private synchronized InetSocketAddress at(Protocol protocol) {
        InetSocketAddress at = addresses.get(protocol);
        if (at == null) {
            throw new IllegalStateException("this recorder does not speak " + protocol);
        }
        return at;
    }
}
