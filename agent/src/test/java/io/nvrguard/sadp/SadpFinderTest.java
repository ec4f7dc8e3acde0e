package io.nvrguard.sadp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import io.nvrguard.recorder.Sighting;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real datagrams on this machine's loopback; the test plays the unit. */
class SadpFinderTest {

    private static final int PATIENCE_MILLIS = 5_000;

    private DatagramSocket unit;

    @BeforeEach
    void start() throws IOException {
        unit = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        unit.setSoTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void stop() {
        unit.close();
    }

    @Test
    void hearsAUnitItAskedDirectly() throws Exception {
        try (SadpFinder finder = new SadpFinder(freeGroup(), List.of(address(unit)))) {
            assertThat(finder.heard()).isEmpty();
            finder.inquire();
            DatagramPacket inquiry = receive(unit);
            answer(inquiry.getSocketAddress(), match("SN1", "127.0.0.1"));

            await().until(() -> !finder.heard().isEmpty());
            assertThat(finder.heard()).extracting(Sighting::serialNumber).containsExactly("SN1");
            assertThat(text(inquiry))
                    .matches("<\\?xml version=\"1\\.0\" encoding=\"utf-8\"\\?><Probe><Uuid>[0-9A-F-]{36}</Uuid>"
                            + "<Types>inquiry</Types></Probe>");
        }
    }

    @Test
    void keepsTheLatestSightingOfEachUnitAndIgnoresGarbage() throws Exception {
        try (SadpFinder finder = new SadpFinder(freeGroup(), List.of(address(unit)))) {
            finder.inquire();
            SocketAddress asker = receive(unit).getSocketAddress();
            answer(asker, match("SN1", "192.0.2.9"));
            answer(asker, "garbage");
            answer(asker, "<ProbeMatch>" + "x".repeat(20_000));
            answer(asker, match("SN1", "192.168.1.64"));
            answer(asker, match("SN2", "192.168.1.65"));

            await().until(() -> finder.heard().size() == 2);
            assertThat(finder.heard())
                    .extracting(sighting -> sighting.address().host())
                    .containsExactly("192.168.1.64", "192.168.1.65");
        }
    }

    @Test
    void asksTheGroupOnLoopbackAndHearsAnswersToTheGroup() throws Exception {
        InetSocketAddress group = freeGroup();
        NetworkInterface loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
        try (MulticastSocket listening = new MulticastSocket(group.getPort());
                SadpFinder finder = new SadpFinder(group, List.of())) {
            listening.setSoTimeout(PATIENCE_MILLIS);
            assumeTrue(joins(listening, group, loopback), "this system has no multicast on loopback");
            finder.inquire();
            assertThat(text(receive(listening))).contains("<Types>inquiry</Types>");

            unit.setOption(StandardSocketOptions.IP_MULTICAST_IF, loopback);
            answer(group, match("SN3", "127.0.0.2"));
            await().until(() -> !finder.heard().isEmpty());
            assertThat(finder.heard()).extracting(Sighting::serialNumber).containsExactly("SN3");
        }
    }

    @Test
    void takesNoDatagramMeantForAnotherProgramOnItsPort() throws Exception {
        InetSocketAddress group = new InetSocketAddress("239.255.255.250", unit.getLocalPort());
        try (SadpFinder finder = new SadpFinder(group, List.of(address(unit)))) {
            finder.inquire();

            assertThat(text(receive(unit))).contains("<Types>inquiry</Types>");
        }
    }

    @Test
    void sharesTheGroupWithASecondFinder() throws Exception {
        InetSocketAddress group = freeGroup();
        try (SadpFinder first = new SadpFinder(group, List.of(address(unit)));
                SadpFinder second = new SadpFinder(group, List.of(address(unit)))) {
            first.inquire();
            answer(receive(unit).getSocketAddress(), match("SN1", "192.0.2.9"));

            await().until(() -> !first.heard().isEmpty());
            assertThat(second.heard()).isEmpty();
        }
    }

    @Test
    void asksOthersThoughOneHostHasNoNameOrNobodyThere() throws Exception {
        InetSocketAddress unknown = InetSocketAddress.createUnresolved("nowhere.invalid", SadpFinder.PORT);
        InetSocketAddress nobody = freePort();
        try (SadpFinder finder = new SadpFinder(freeGroup(), List.of(unknown, nobody, address(unit)))) {
            finder.inquire();
            SocketAddress asker = receive(unit).getSocketAddress();
            finder.inquire();
            answer(asker, match("SN1", "192.0.2.9"));

            await().until(() -> finder.heard().size() == 1);
        }
    }

    @Test
    void saysThatItCanNoLongerAsk() throws Exception {
        SadpFinder finder = new SadpFinder(freeGroup(), List.of(address(unit)));
        finder.close();

        assertThat(catchThrowableOfType(RecorderException.class, finder::inquire)
                        .kind())
                .isEqualTo(Kind.UNREACHABLE);
        assertThat(finder.heard()).isEmpty();
    }

    private static boolean joins(MulticastSocket socket, InetSocketAddress group, NetworkInterface network) {
        try {
            socket.joinGroup(group, network);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void answer(SocketAddress to, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        unit.send(new DatagramPacket(bytes, bytes.length, to));
    }

    private static DatagramPacket receive(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        try {
            socket.receive(packet);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no datagram came", e);
        }
        return packet;
    }

    private static String text(DatagramPacket packet) {
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    private static InetSocketAddress address(DatagramSocket socket) {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** The group on a port of this test alone, so that no recorder or simulator nearby joins in. */
    private static InetSocketAddress freeGroup() throws IOException {
        return new InetSocketAddress("239.255.255.250", freePort().getPort());
    }

    private static InetSocketAddress freePort() throws IOException {
        try (DatagramSocket free = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            return address(free);
        }
    }

    private static String match(String serial, String address) {
        return "<ProbeMatch><DeviceSN>" + serial + "</DeviceSN><IPv4Address>" + address + "</IPv4Address></ProbeMatch>";
    }
}
