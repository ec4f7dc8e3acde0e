package io.nvrguard.simulator.scenario;

/**
 * Where a recorder is found.
 *
 * @param host the address it starts at; served on sockets, it is a {@link LoopbackAddress}
 * @param httpPort 0 for any
 * @param defaultAddress where a full factory default moves it when SADP can find it there; stands for the real 192.168.1.64
 */
public record Network(String host, int httpPort, String defaultAddress) {
    public static final Network LOOPBACK = new Network("127.0.0.1", 0, "127.0.1.64");

    public Network {
        if (httpPort < 0 || httpPort > 65535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535, not at " + httpPort);
        }
    }

    public Network withHost(String other) {
        return new Network(other, httpPort, defaultAddress);
    }

    public Network withHttpPort(int port) {
        return new Network(host, port, defaultAddress);
    }
}
