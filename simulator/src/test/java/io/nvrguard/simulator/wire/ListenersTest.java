package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.nvrguard.simulator.recorder.ResetMode;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.Network;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several recorders behind one port, looked at with plain sockets. */
class ListenersTest implements InstantSource {
    private static final int PATIENCE_MILLIS = 5_000;

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Listeners http = new Listeners(Protocol.HTTP, HttpAcceptor.over(loops, Protocol.HTTP));
    private final List<RecorderServer> servers = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    @AfterEach
    void close() {
        http.close();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    @Test
    void servesRecordersAtDifferentAddressesOnOnePort() throws Exception {
        place("127.3.0.1", "DS-7716NI-I4");
        place("127.3.0.2", "DS-7608NI-Q1/8P");
        http.open();

        assertThat(port(0)).isEqualTo(port(1));
        assertThat(client(0).get("/ISAPI/System/deviceInfo").body()).contains("<model>DS-7716NI-I4</model>");
        assertThat(client(1).get("/ISAPI/System/deviceInfo").body()).contains("<model>DS-7608NI-Q1/8P</model>");
    }

    @Test
    void givesRecordersAtOneAddressAPortEach() throws Exception {
        place("127.3.0.1", "DS-7716NI-I4");
        place("127.3.0.1", "DS-7608NI-Q1/8P");
        http.open();

        assertThat(port(0)).isNotEqualTo(port(1));
        assertThat(client(1).get("/ISAPI/System/deviceInfo").body()).contains("<model>DS-7608NI-Q1/8P</model>");
    }

    @Test
    void refusesOnePortForTwoRecordersAtOneAddress() throws Exception {
        place("127.3.0.1", "DS-7716NI-I4");
        http.open();
        int taken = port(0);

        try (Listeners second = new Listeners(Protocol.HTTP, HttpAcceptor.over(loops, Protocol.HTTP))) {
            second.place(server("127.3.0.1", "DS-7716NI-I4"), taken);
            assertThatThrownBy(second::open)
                    .isInstanceOf(IOException.class)
                    .hasMessage("port " + taken + " at 127.3.0.1 is taken");
        }
    }

    @Test
    void resetsWhoeverConnectsToARecorderThatIsOffWhileItsNeighbourAnswers() throws Exception {
        place("127.3.0.1", "DS-7716NI-I4");
        place("127.3.0.2", "DS-7716NI-I4");
        http.open();
        try (Socket before = connected("127.3.0.1", port(0))) {
            ask(before);
            assertThat(before.getInputStream().read()).isEqualTo('H');
            recorder(0).cutPower();
            follow();

            before.getInputStream().readAllBytes();
            assertReset("127.3.0.1", port(0));
            assertThat(client(1).get("/ISAPI/System/deviceInfo").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void closesThePortForEveryAddressWhenNobodyAnswersAndOpensTheSameAgain() throws Exception {
        place("127.3.0.1", "DS-7716NI-I4");
        place("127.3.0.2", "DS-7716NI-I4");
        http.open();
        int port = port(0);
        recorder(0).cutPower();
        recorder(1).cutPower();
        follow();

        assertThatThrownBy(() -> connected("127.3.0.1", port)).isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> connected("127.3.0.2", port)).isInstanceOf(ConnectException.class);
        recorder(1).restorePower();
        minutes(4);
        assertThat(port(1)).isEqualTo(port);
        assertThat(client(1).get("/ISAPI/System/deviceInfo").statusCode()).isEqualTo(200);
        assertReset("127.3.0.1", port);
    }

    @Test
    void followsARecorderToItsDefaultAddressOnTheSamePort() throws Exception {
        place("127.3.0.1", "DS-7716NI-I4");
        place("127.3.0.2", "DS-7716NI-I4");
        http.open();
        recorder(0).factoryReset(ResetMode.FULL);
        minutes(4);

        assertThat(servers.get(0).address(Protocol.HTTP)).isEqualTo("127.3.1.64:" + port(1));
        assertThat(client(0).anonymous("GET", "/SDK/activateStatus", "").body()).contains("<Activated>false<");
        assertReset("127.3.0.1", port(1));
    }

    @Test
    void givesTheSecondRecorderAtTheDefaultAddressAnotherPort() throws Exception {
        place("127.3.0.1", "DS-7716NI-I4");
        place("127.3.0.2", "DS-7608NI-Q1/8P");
        place("127.3.0.3", "DS-7608NI-Q1/8P");
        http.open();
        recorder(0).factoryReset(ResetMode.FULL);
        recorder(1).factoryReset(ResetMode.FULL);
        minutes(4);

        assertThat(servers.get(0).address(Protocol.HTTP)).startsWith("127.3.1.64:");
        assertThat(servers.get(1).address(Protocol.HTTP)).startsWith("127.3.1.64:");
        assertThat(port(0)).isEqualTo(port(2)).isNotEqualTo(port(1));
        assertThat(client(1).anonymous("GET", "/SDK/activateStatus", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersAtNoAddressThatOthersCanReach() throws Exception {
        place("127.3.0.1", "DS-7716NI-I4");
        place("127.3.0.2", "DS-7716NI-I4");
        http.open();
        assertReset("127.3.0.9", port(0));
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        if (outside.isPresent()) {
            assertReset(outside.get().getHostAddress(), port(0));
        }
    }

    private RecorderServer server(String host, String model) {
        RecorderScenario unit = RecorderScenario.of(model).withNetwork(new Network(host, 0, "127.3.1.64"));
        return new RecorderServer(new SimulatedRecorder(unit, this, true));
    }

    private void place(String host, String model) {
        RecorderServer server = server(host, model);
        servers.add(server);
        http.place(server, 0);
    }

    private void minutes(long minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        follow();
    }

    private void follow() {
        for (RecorderServer server : servers) {
            server.hangUpIfSilent();
            while (!http.follow(server)) {
                Thread.onSpinWait();
            }
        }
    }

    private SimulatedRecorder recorder(int index) {
        return servers.get(index).recorder();
    }

    private int port(int index) {
        return servers.get(index).port(Protocol.HTTP);
    }

    private DigestClient client(int index) {
        return new DigestClient(servers.get(index).address(Protocol.HTTP), RecorderScenario.DEFAULT_LOGIN.password());
    }

    private static Socket connected(String host, int port) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
        return socket;
    }

    private static void ask(Socket socket) throws IOException {
        socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** The reset may come while the connection is made, while something is sent, or while the answer is awaited. */
    private static void assertReset(String host, int port) {
        assertThatThrownBy(() -> {
                    try (Socket socket = connected(host, port)) {
                        ask(socket);
                        if (socket.getInputStream().read() == -1) {
                            throw new AssertionError("ended without a reset");
                        }
                    }
                })
                .isInstanceOf(SocketException.class);
    }
}
