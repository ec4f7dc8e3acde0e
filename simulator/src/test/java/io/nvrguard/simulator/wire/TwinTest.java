package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.Simulator;
import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.fault.Shows;
import io.nvrguard.simulator.scenario.Network;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Another unit at the default address, over HTTP and SADP. */
@Timeout(30)
class TwinTest {
    private static final String HERE = "127.77.0.1";
    private static final String DEFAULT = "127.77.1.64";
    private static final String INQUIRY = "<?xml version=\"1.0\" encoding=\"utf-8\"?><Probe><Uuid>"
            + "7F0D7E5A-0000-0000-0000-000000000002</Uuid><Types>inquiry</Types></Probe>";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));
    private final RecorderScenario unit =
            RecorderScenario.of("DS-7716NI-I4").withNetwork(new Network(HERE, 0, DEFAULT));

    @Test
    @Shows("net.twin")
    void answersAtTheDefaultAddressInsteadOfTheOneThatMovedThere() throws Exception {
        RecorderScenario haunted = unit.withFault(Faults.read("net.twin"));
        try (Simulator simulator = Simulator.start(Scenario.of(haunted).withSadpPort(0), now::get)) {
            String there = DEFAULT + ":" + simulator.http(0).split(":")[1];
            assertThat(serialAt(there)).isNotEqualTo(unit.serialNumber()).startsWith("DS-7716NI-I4");
            assertThat(serialAt(simulator.http(0))).isEqualTo(unit.serialNumber());
            assertThat(sadp(simulator, 2))
                    .anyMatch(answer -> answer.contains(unit.serialNumber()) && answer.contains(HERE))
                    .anyMatch(answer -> !answer.contains(unit.serialNumber()) && answer.contains(DEFAULT));

            resetAndBoot(simulator);

            while (!simulator.http(0).equals(there)) {
                Thread.onSpinWait();
            }
            assertThat(activeAt(there)).contains("<Activated>true</Activated>");
            assertThat(sadp(simulator, 2))
                    .allMatch(answer -> answer.contains("<IPv4Address>" + DEFAULT + "</IPv4Address>"))
                    .anyMatch(answer -> answer.contains(unit.serialNumber()) && answer.contains(">false</Activated>"));

            simulator.recorders().get(0).clearFault("net.twin");

            while (!activeAt(there).contains("<Activated>false</Activated>")) {
                Thread.onSpinWait();
            }
            assertThat(sadp(simulator, 1)).hasSize(1);
        }
    }

    @Test
    @Shows("net.twin")
    void takesTheDefaultAddressFromOneThatIsThereAlready() throws Exception {
        try (Simulator simulator = Simulator.start(Scenario.of(unit).withSadpPort(0), now::get)) {
            resetAndBoot(simulator);
            while (!simulator.http(0).startsWith(DEFAULT)) {
                Thread.onSpinWait();
            }
            assertThat(activeAt(simulator.http(0))).contains("<Activated>false</Activated>");

            simulator.recorders().get(0).setFault(Faults.read("net.twin"));

            while (!activeAt(simulator.http(0)).contains("<Activated>true</Activated>")) {
                Thread.onSpinWait();
            }
            assertThat(sadp(simulator, 2)).hasSize(2);
        }
    }

    private void resetAndBoot(Simulator simulator) {
        simulator.recorders().get(0).factoryReset(io.nvrguard.simulator.recorder.ResetMode.FULL);
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(4)));
    }

    private static String serialAt(String address) throws Exception {
        String info = new DigestClient(address, "Simulated1")
                .get("/ISAPI/System/deviceInfo")
                .body();
        return info.replaceAll("(?s).*<serialNumber>(.*)</serialNumber>.*", "$1");
    }

    /** Empty while the port is changing hands. */
    private static String activeAt(String address) {
        try {
            return new DigestClient(address, "Simulated1")
                    .anonymous("GET", "/SDK/activateStatus", "")
                    .body();
        } catch (Exception e) {
            return "";
        }
    }

    private static List<String> sadp(Simulator simulator, int answers) throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(10_000);
            byte[] inquiry = INQUIRY.getBytes(StandardCharsets.UTF_8);
            int port = simulator.sadpPort().orElseThrow();
            socket.send(new DatagramPacket(inquiry, inquiry.length, InetAddress.getLoopbackAddress(), port));
            List<String> heard = new ArrayList<>();
            while (heard.size() < answers) {
                DatagramPacket packet = new DatagramPacket(new byte[8192], 8192);
                socket.receive(packet);
                heard.add(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
            }
            return heard;
        }
    }
}
