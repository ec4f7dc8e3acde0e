package io.nvrguard.simulator.wire;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * One port of one protocol, shared by recorders at different addresses. It is open while one of them answers: at that recorder's
 * address where it is the only one here, at every address of this machine where there are more.
 *
 * <p>Not for several threads; {@link Listeners} sees to that.
 */
final class Listener {
    private static final String EVERY_ADDRESS = "0.0.0.0";

    private final Protocol protocol;
    private final int wantedPort;
    private final RecorderDirectory directory = new RecorderDirectory();
    private final Acceptor acceptor;
    private final Map<RecorderServer, String> members = new HashMap<>();
    private final Set<RecorderServer> answering = new HashSet<>();
    private Optional<String> openAt = Optional.empty();
    private String lastHost = "";
    private int port;

    /** @param wantedPort 0 for any */
    Listener(Protocol protocol, int wantedPort, Function<RecorderDirectory, Acceptor> acceptors) {
        this.protocol = protocol;
        this.wantedPort = wantedPort;
        port = wantedPort;
        acceptor = acceptors.apply(directory);
    }

    int wantedPort() {
        return wantedPort;
    }

    /** False where another recorder here has its address. */
    boolean admit(RecorderServer server) {
        String address = server.recorder().address();
        if (!directory.put(address, server)) {
            return false;
        }
        String before = members.put(server, address);
        if (before != null && !before.equals(address)) {
            directory.remove(before, server);
        }
        return true;
    }

    void dismiss(RecorderServer server) {
        String address = members.remove(server);
        if (address != null) {
            directory.remove(address, server);
        }
        answering.remove(server);
    }

    /** Takes note whether an admitted recorder answers, and whether the port has to be open for it. */
    boolean follow(RecorderServer server) {
        boolean onAir = server.recorder().onAir();
        if (onAir) {
            answering.add(server);
        } else {
            answering.remove(server);
        }
        boolean inLine = inLine();
        if (onAir && openAt.isPresent()) {
            server.isAt(protocol, InetSocketAddress.createUnresolved(address(server), port));
        }
        return inLine;
    }

    /** Its address is another's; it believes to be there and nobody reaches it. */
    boolean shadow(RecorderServer server) {
        dismiss(server);
        boolean inLine = inLine();
        if (server.recorder().onAir() && openAt.isPresent()) {
            server.isAt(
                    protocol,
                    InetSocketAddress.createUnresolved(server.recorder().address(), port));
        }
        return inLine;
    }

    boolean inLine() {
        Optional<String> wanted = wanted();
        if (!wanted.equals(openAt)) {
            close();
            wanted.ifPresent(this::open);
        }
        return wanted.equals(openAt);
    }

    private Optional<String> wanted() {
        if (answering.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                members.size() > 1
                        ? EVERY_ADDRESS
                        : address(answering.iterator().next()));
    }

    private String address(RecorderServer server) {
        return members.getOrDefault(server, "");
    }

    /** At the same port where that is free; a unit that moved to another address takes any. */
    private void open(String host) {
        OptionalInt bound = acceptor.bind(host, port);
        boolean moved = !lastHost.isEmpty() && !lastHost.equals(host);
        if (bound.isEmpty() && moved) {
            bound = acceptor.bind(host, 0);
        }
        if (bound.isPresent()) {
            port = bound.getAsInt();
            lastHost = host;
            openAt = Optional.of(host);
        }
    }

    void close() {
        if (openAt.isPresent()) {
            acceptor.unbind();
            openAt = Optional.empty();
        }
    }

    /** For messages: {@code port 8080 at 127.0.0.1}. */
    String text() {
        return "port " + port + " at " + wanted().orElse("no address");
    }
}
