package io.nvrguard.sadp;

import io.nvrguard.recorder.MacAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import io.nvrguard.recorder.RecorderFinder;
import io.nvrguard.recorder.Sighting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds recorders by SADP (recorder-protocol.md §11): asks the multicast group on every interface and, where told so,
 * single hosts, and listens for answers to us and to the group. Has no thread: the system keeps what arrives until
 * {@link #heard()} looks.
 */
public final class SadpFinder implements RecorderFinder, AutoCloseable {

    /** The port every unit listens on. */
    public static final int PORT = 37020;

    private static final InetSocketAddress GROUP = new InetSocketAddress("239.255.255.250", PORT);
    private static final String INQUIRY =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><Probe><Uuid>%s</Uuid><Types>inquiry</Types></Probe>";

    /** Real answers have some 2 kB; one that fills this is cut off and worthless. */
    private static final int MAX_DATAGRAM = 16 << 10;
    /** Hundreds answer at once. */
    private static final int RECEIVE_BUFFER = 4 << 20;
    /** A flood neither keeps the caller nor fills the memory. */
    private static final int MAX_AT_ONCE = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(SadpFinder.class);

    private record Unit(String serialNumber, Optional<MacAddress> macAddress) {}

    private final InetSocketAddress group;
    private final List<InetSocketAddress> alsoAsked;
    private final DatagramChannel asking;
    private final Optional<DatagramChannel> overhearing;
    private final ByteBuffer datagram = ByteBuffer.allocate(MAX_DATAGRAM);
    private final Map<Unit, Sighting> sightings = new LinkedHashMap<>();

    /**
     * Begins to listen.
     *
     * @param alsoAsked hosts asked directly, for units behind a router or on this machine; usually port {@link #PORT}
     */
    public SadpFinder(List<InetSocketAddress> alsoAsked) throws RecorderException {
        this(GROUP, alsoAsked);
    }

    SadpFinder(InetSocketAddress group, List<InetSocketAddress> alsoAsked) throws RecorderException {
        this.group = group;
        this.alsoAsked = List.copyOf(alsoAsked);
        try {
            this.asking = open();
            asking.bind(null);
        } catch (IOException e) {
            throw new RecorderException(
                    Kind.UNREACHABLE, "no UDP socket to look for recorders with: " + e.getMessage());
        }
        this.overhearing = overhear(group);
    }

    @Override
    public synchronized void inquire() throws RecorderException {
        byte[] inquiry = INQUIRY.formatted(UUID.randomUUID().toString().toUpperCase(Locale.ROOT))
                .getBytes(StandardCharsets.UTF_8);
        int sent = 0;
        for (NetworkInterface network : networks()) {
            sent += send(inquiry, group, Optional.of(network)) ? 1 : 0;
        }
        for (InetSocketAddress host : alsoAsked) {
            sent += send(inquiry, host, Optional.empty()) ? 1 : 0;
        }
        if (sent == 0) {
            throw new RecorderException(Kind.UNREACHABLE, "no network interface lets us look for recorders");
        }
    }

    @Override
    public synchronized List<Sighting> heard() {
        drain(asking);
        overhearing.ifPresent(this::drain);
        return List.copyOf(sightings.values());
    }

    private boolean send(byte[] inquiry, InetSocketAddress to, Optional<NetworkInterface> through) {
        try {
            if (through.isPresent()) {
                asking.setOption(StandardSocketOptions.IP_MULTICAST_IF, through.get());
            }
            return !to.isUnresolved() && asking.send(ByteBuffer.wrap(inquiry), to) > 0;
        } catch (IOException e) {
            LOG.debug("no inquiry to {} through {}: {}", to, through, e.getMessage());
            return false;
        }
    }

    private void drain(DatagramChannel channel) {
        try {
            for (int i = 0; i < MAX_AT_ONCE && channel.receive(datagram.clear()) != null; i++) {
                byte[] bytes = new byte[datagram.flip().remaining()];
                datagram.get(bytes);
                if (bytes.length < MAX_DATAGRAM) {
                    ProbeMatch.read(bytes).ifPresent(this::keep);
                }
            }
        } catch (IOException e) {
            // An asked host that has no such port makes the system report that here; others may still answer.
            LOG.debug("while listening for recorders: {}", e.getMessage());
        }
    }

    /** The latest wins; a unit that moved is where it was heard last. A twin with the same serial number stays visible. */
    private void keep(Sighting sighting) {
        Unit unit = new Unit(sighting.serialNumber(), sighting.macAddress());
        if (sightings.size() < MAX_AT_ONCE || sightings.containsKey(unit)) {
            sightings.put(unit, sighting);
        }
    }

    /**
     * Listens at the group's own address, so that on Linux it takes no datagram meant for another program on this port;
     * empty where the system does not allow it: units that answer the asker are still heard.
     */
    private static Optional<DatagramChannel> overhear(InetSocketAddress group) {
        try {
            DatagramChannel channel = open();
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(group);
            for (NetworkInterface network : networks()) {
                join(channel, group, network);
            }
            return Optional.of(channel);
        } catch (IOException e) {
            LOG.debug("not listening to {}: {}", group, e.getMessage());
            return Optional.empty();
        }
    }

    private static void join(DatagramChannel channel, InetSocketAddress group, NetworkInterface network) {
        try {
            channel.join(group.getAddress(), network);
        } catch (IOException e) {
            LOG.debug("not listening to {} on {}: {}", group, network.getName(), e.getMessage());
        }
    }

    private static DatagramChannel open() throws IOException {
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
        return channel;
    }

    /** Every interface that is up and has an IPv4 address, loopback included: simulated units live there. */
    private static List<NetworkInterface> networks() {
        try {
            List<NetworkInterface> up = new ArrayList<>();
            for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
                if (network.isUp() && network.inetAddresses().anyMatch(Inet4Address.class::isInstance)) {
                    up.add(network);
                }
            }
            return up;
        } catch (SocketException e) {
            LOG.debug("no network interfaces: {}", e.getMessage());
            return List.of();
        }
    }

    @Override
    public synchronized void close() {
        try {
            asking.close();
            if (overhearing.isPresent()) {
                overhearing.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
