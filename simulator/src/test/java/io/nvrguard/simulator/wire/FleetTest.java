package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.Simulator;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.Fleet;
import io.nvrguard.simulator.scenario.Network;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five thousand recorders in one simulator. */
class FleetTest {
    private static final int RECORDERS = 5_000;
    private static final String INQUIRY = "<?xml version=\"1.0\" encoding=\"utf-8\"?><Probe><Uuid>"
            + "7F0D7E5A-0000-0000-0000-000000000005</Uuid><Types>inquiry</Types></Probe>";
    private static final Pattern SERIAL_NUMBER = Pattern.compile("<DeviceSN>(.+)</DeviceSN>");

    private Simulator simulator;

    @BeforeEach
    void start() throws IOException {
        RecorderScenario first =
                RecorderScenario.of("DS-7716NI-I4").withNetwork(new Network("127.4.0.1", 0, "127.3.1.64"));
        Instant now = Instant.parse("2026-03-01T00:00:00Z");
        Scenario fleet = Scenario.healthy().withRecorders(Fleet.of(first, RECORDERS));
        simulator = Simulator.start(fleet.withSadpPort(0), () -> now);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void areToldApartByTheirAddressOnOnePort() throws Exception {
        String port = simulator.http(0).substring("127.4.0.1:".length());
        assertThat(simulator.http(RECORDERS - 1)).isEqualTo("127.4.19.136:" + port);
        for (int index : new int[] {0, 1, 255, 256, 2_500, RECORDERS - 1}) {
            SimulatedRecorder recorder = simulator.recorders().get(index);
            DigestClient client = new DigestClient(simulator.http(index), "Simulated1");

            assertThat(client.get("/ISAPI/System/deviceInfo").body())
                    .contains("<serialNumber>" + recorder.scenario().serialNumber() + "</serialNumber>");
            assertThat(recorder.condition().requests()).isEqualTo(2);
        }
    }

    @Test
    void haveMacAddressesOfTheirOwn() {
        assertThat(simulator.recorders())
                .extracting(recorder -> recorder.deviceInfo().macAddress())
                .doesNotHaveDuplicates();
    }

    @Test
    void allAnswerOneInquiryAndNoneOfThemTwice() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setOption(StandardSocketOptions.SO_RCVBUF, 4 << 20);
            socket.setSoTimeout(10_000);
            byte[] inquiry = INQUIRY.getBytes(StandardCharsets.UTF_8);
            DatagramPacket question = new DatagramPacket(
                    inquiry,
                    inquiry.length,
                    InetAddress.getLoopbackAddress(),
                    simulator.sadpPort().orElseThrow());
            socket.send(question);
            socket.send(question);
            Set<String> heard = new HashSet<>();
            DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
            for (int answers = 0; answers < RECORDERS; answers++) {
                socket.receive(packet);
                heard.add(serialNumber(packet));
            }

            assertThat(heard).hasSize(RECORDERS);
        }
    }

    private static String serialNumber(DatagramPacket packet) {
        Matcher m = SERIAL_NUMBER.matcher(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
        assertThat(m.find()).isTrue();
        return m.group(1);
    }
}
