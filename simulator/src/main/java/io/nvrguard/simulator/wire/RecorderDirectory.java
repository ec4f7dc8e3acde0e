package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.scenario.LoopbackAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which recorder is at which loopback address of one port: a connection's local address tells whom the client means. */
public final class RecorderDirectory {
    private final Map<InetAddress, RecorderServer> byAddress = new ConcurrentHashMap<>();

    /** The recorder at a connection's local address; empty where none is, or it is off, booting or dead. */
    public Optional<RecorderServer> answering(SocketAddress local) {
        return local instanceof InetSocketAddress internet
                ? Optional.ofNullable(byAddress.get(internet.getAddress()))
                        .filter(server -> server.recorder().onAir())
                : Optional.empty();
    }

    /** False where another recorder has this address; it stays there then. */
    boolean put(String address, RecorderServer server) {
        RecorderServer there = byAddress.putIfAbsent(LoopbackAddress.of(address).inet(), server);
        return there == null || there == server;
    }

    void remove(String address, RecorderServer server) {
        byAddress.remove(LoopbackAddress.of(address).inet(), server);
    }
}
