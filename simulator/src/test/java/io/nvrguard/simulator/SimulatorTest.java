package io.nvrguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.recorder.ResetMode;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulatorTest {
    private static final String INQUIRY = "<?xml version=\"1.0\" encoding=\"utf-8\"?><Probe><Uuid>"
            + "7F0D7E5A-0000-0000-0000-000000000001</Uuid><Types>inquiry</Types></Probe>";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));

    @Test
    void saysInOneLineWhereEverythingIs() throws Exception {
        try (Simulator simulator = Simulator.start(Scenario.healthy(), now::get)) {
            JsonNode line = JsonMapper.shared().readTree(simulator.readyLine());

            assertThat(simulator.readyLine()).doesNotContain("\n");
            assertThat(line.at("/recorders/0/http").asString())
                    .isEqualTo(simulator.http(0))
                    .startsWith("127.0.0.1:");
            assertThat(line.at("/recorders/0/model").asString()).isEqualTo("DS-7716NI-I4");
            assertThat(line.at("/recorders/0/user").asString()).isEqualTo("admin");
            assertThat(line.at("/control").asString()).isEqualTo(simulator.control());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /recorders/0/power/cut,                            200, off",
        "POST, /recorders/0/factory-default,                      200, booting",
        "POST, /recorders/0/repair/start,                         200, repairing",
        "POST, /recorders/0/faults/net.drop@upload?value=97%25,   200, net.drop@upload",
        "POST, /recorders/0/faults/rebuild.shrot,                 400, running",
        "POST, /recorders/0/clock?offset=PT-1H,                   200, 2026-03-01T07:00:00+08:00",
        "POST, /recorders/0/clock?offset=soon,                    400, running",
        "POST, /recorders/0/nonsense,                             404, running",
        "POST, /recorders/7/power/cut,                            404, running"
    })
    void isControlledFromOutside(String method, String path, int status, String shows) throws Exception {
        try (Simulator simulator = Simulator.start(Scenario.healthy(), now::get)) {
            assertThat(http(simulator, method, path).statusCode()).isEqualTo(status);
            assertThat(http(simulator, "GET", "/recorders/0").body()).contains(shows);
        }
    }

    @Test
    void answersSadpSentStraightToItsPortForEveryRecorder() throws Exception {
        Scenario two = Scenario.of(RecorderScenario.of("DS-7716NI-I4"), RecorderScenario.of("DS-7608NI-Q1/8P"))
                .withSadpPort(0);
        try (Simulator simulator = Simulator.start(two, now::get);
                DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            ask(socket, InetAddress.getLoopbackAddress(), simulator.sadpPort().getAsInt());

            assertThat(receive(socket) + receive(socket))
                    .contains("<DeviceDescription>DS-7716NI-I4</DeviceDescription>")
                    .contains("<DeviceDescription>DS-7608NI-Q1/8P</DeviceDescription>")
                    .contains("<Uuid>7F0D7E5A-0000-0000-0000-000000000001</Uuid>")
                    .contains("<SoftwareVersion>V3.4.80build 160718</SoftwareVersion>")
                    .contains("<Activated>true</Activated>");
        }
    }

    @Test
    void answersSadpSentToTheGroupOnLoopback() throws Exception {
        try (Simulator simulator = Simulator.start(Scenario.healthy().withSadpPort(0), now::get);
                MulticastSocket socket = new MulticastSocket(0)) {
            socket.setOption(
                    StandardSocketOptions.IP_MULTICAST_IF,
                    NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress()));
            ask(
                    socket,
                    InetAddress.getByName("239.255.255.250"),
                    simulator.sadpPort().getAsInt());

            assertThat(receive(socket)).contains("<ProbeMatch>");
        }
    }

    @Test
    void isFoundInactiveAtItsDefaultAddressAfterAFullFactoryDefault() throws Exception {
        try (Simulator simulator = Simulator.start(Scenario.healthy().withSadpPort(0), now::get);
                DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            simulator.recorders().get(0).factoryReset(ResetMode.FULL);
            now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(4)));
            ask(socket, InetAddress.getLoopbackAddress(), simulator.sadpPort().getAsInt());

            assertThat(receive(socket))
                    .contains("<IPv4Address>127.0.1.64</IPv4Address>", "<Activated>false</Activated>")
                    .contains("<BootTime>1970-01-01 00:00:00</BootTime>");
        }
    }

    @Test
    void runsDeviceTimeFaster() {
        FasterTime faster = new FasterTime(now::get, 600);
        now.updateAndGet(instant -> instant.plusSeconds(1));

        assertThat(faster.instant()).isEqualTo("2026-03-01T00:10:00Z");
    }

    @Test
    void marksItsOverlayAsItsOwn() {
        assertThat(Simulator.simulatorOverlay())
                .contains(
                        "No real recorder answers this request", "/ISAPI/ContentMgmt/Storage/simulatedDatabaseRepair");
    }

    private static void ask(DatagramSocket socket, InetAddress to, int port) throws Exception {
        byte[] inquiry = INQUIRY.getBytes(StandardCharsets.UTF_8);
        socket.setSoTimeout(5_000);
        socket.send(new DatagramPacket(inquiry, inquiry.length, to, port));
    }

    private static String receive(DatagramSocket socket) throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[8192], 8192);
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> http(Simulator simulator, String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + simulator.control() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
