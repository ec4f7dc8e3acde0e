package io.nvrguard.simulator.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import io.nvrguard.simulator.Simulator;
import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.recorder.Caller;
import io.nvrguard.simulator.recorder.LogEntry;
import io.nvrguard.simulator.recorder.ResetMode;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.Network;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** psh from outside, by a client that nobody here wrote. */
@Timeout(60)
class SshTest {
    private static final Caller CALLER = new Caller("admin", "127.0.0.1");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));

    @Test
    void greetsPromptsAndRefusesWhatItDoesNotKnow() throws Exception {
        try (Simulator simulator = served("DS-7716NI-I4");
                PshClient psh = PshClient.legacyIn(ssh(simulator))) {
            assertThat(psh.until("# "))
                    .contains("Protect Shell (psh)")
                    .contains("Enter 'help' for a list of davinci system commands.\r\n");
            assertThat(psh.run("ls")).isEqualTo("'ls' Not Supported, Try 'help'\n");
            assertThat(psh.run("ps | grep hicore")).startsWith("'ps' Not Supported");
            assertThat(psh.run("help; reboot")).isEqualTo("'help;' Not Supported, Try 'help'\n");
            assertThat(psh.run("help")).contains("prtHardInfo\n", "getIp\n", "dmesg\n");
            assertThat(psh.run("prtHardInfo")).contains("DS-7716NI-I4", "V3.4.80 build 160718", "hdd2: ");
            assertThat(psh.run("getIp")).isEqualTo("ip: 127.0.0.1\n");
            assertThat(psh.run("")).isEmpty();
        }
    }

    @Test
    void hasATerminalWithEchoAndBackspace() throws Exception {
        try (Simulator simulator = served("DS-7716NI-I4");
                PshClient psh = PshClient.legacyIn(ssh(simulator))) {
            psh.until("# ");
            psh.type("getIx\u007fp\r\n");

            assertThat(psh.until("# ")).isEqualTo("getIx\b \bp\r\nip: 127.0.0.1\r\n# ");
            psh.type("nonsense\u0003");
            assertThat(psh.until("# ")).endsWith("\r\n# ");
            psh.type("exit\r");
            assertThat(psh.rest()).isEqualTo("exit\r\n");
        }
    }

    @Test
    void neverLetsAnybodyIntoDebugMode() throws Exception {
        try (Simulator simulator = served("DS-7716NI-I4");
                PshClient psh = PshClient.legacyIn(ssh(simulator))) {
            psh.until("# ");
            psh.type("debug\r");
            psh.until("Password:");
            psh.type("Simulated1\r");

            assertThat(psh.until("# "))
                    .contains("Incorrect Password\r\n4 Times Left\r\n")
                    .doesNotContain("Simulated1");
        }
    }

    /** The K-series text sends people to SSH where the menu shows no log (step 4). */
    @Test
    void showsTheLogThatTheWebServerShows() throws Exception {
        try (Simulator simulator = served("DS-7716NI-I4");
                PshClient psh = PshClient.legacyIn(ssh(simulator))) {
            psh.until("# ");
            SimulatedRecorder recorder = simulator.recorders().get(0);
            recorder.startRepairAtMenu();
            List<LogEntry> written = recorder.newestLog(100);

            List<String> lines = psh.run(Psh.LOG).lines().toList();

            assertThat(lines).hasSameSizeAs(written);
            assertThat(lines.get(0)).isEqualTo("2026-03-01 08:00:00 Operation/remoteLogin admin 127.0.0.1");
            assertThat(lines.get(lines.size() - 1))
                    .contains(" " + written.get(written.size() - 1).additionInformation());
            assertThat(psh.run(Psh.LOG + " 1").lines()).containsExactly(lines.get(lines.size() - 1));
            assertThat(psh.run(Psh.LOG + " all")).isEqualTo("input invaild len param\n");
        }
    }

    @Test
    void leavesATraceOfACommandThatChangesSettings() throws Exception {
        try (Simulator simulator = served("DS-7716NI-I4");
                PshClient psh = PshClient.legacyIn(ssh(simulator))) {
            psh.until("# ");
            assertThat(psh.run("setIp 192.0.2.1")).isEmpty();

            assertThat(simulator.recorders().get(0).newestLog(1))
                    .extracting(LogEntry::leaf)
                    .containsExactly("remoteCfgPara");
        }
    }

    @Test
    void isReachedOnlyWithOldAlgorithmsWhereTheModelIsOld() throws Exception {
        try (Simulator simulator = served("DS-7716NI-I4")) {
            assertThatThrownBy(() -> PshClient.in(PshClient.session(ssh(simulator), "Simulated1")))
                    .isInstanceOf(JSchException.class)
                    .hasMessageContaining("Algorithm negotiation fail");
        }
        try (Simulator simulator = served("DS-7732NI-M4");
                PshClient psh = PshClient.in(PshClient.session(ssh(simulator), "Simulated1"))) {
            assertThat(psh.until("# ")).contains("psh");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void countsWrongTriesTogetherWithTheWebServer(boolean lockedOverSsh) throws Exception {
        try (Simulator simulator = served("DS-7716NI-I4")) {
            SimulatedRecorder recorder = simulator.recorders().get(0);
            for (int tries = 0; tries < 5; tries++) {
                if (lockedOverSsh) {
                    assertThatThrownBy(() -> PshClient.in(PshClient.legacy(ssh(simulator), "Guessed12")))
                            .hasMessageContaining("Auth fail");
                } else {
                    recorder.login("admin", "Guessed12"::equals);
                }
            }

            assertThat(recorder.loginState().locked()).isTrue();
            assertThat(recorder.condition().failedLogins()).isEqualTo(5);
            assertThatThrownBy(() -> PshClient.legacyIn(ssh(simulator))).hasMessageContaining("Auth fail");
            now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(31)));
            PshClient.legacyIn(ssh(simulator)).close();
        }
    }

    @Test
    void isOffUntilItIsSwitchedOnAndAfterAFullDefault() throws Exception {
        RecorderScenario off = RecorderScenario.of("DS-7716NI-I4");
        try (Simulator simulator = Simulator.start(Scenario.of(off).withSshPort(0), now::get)) {
            SimulatedRecorder recorder = simulator.recorders().get(0);
            assertUnreachable(simulator);

            open(recorder, true);
            PshClient.legacyIn(ssh(simulator)).close();

            open(recorder, false);
            assertUnreachable(simulator);

            open(recorder, true);
            recorder.factoryReset(ResetMode.FULL);
            now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(10)));
            recorder.activate("Simulated1");
            assertUnreachable(simulator);
        }
    }

    @Test
    void endsWithTheRecordersRestart() throws Exception {
        try (Simulator simulator = served("DS-7716NI-I4");
                PshClient psh = PshClient.legacyIn(ssh(simulator))) {
            psh.until("# ");
            simulator.recorders().get(0).reboot(CALLER);

            assertThat(psh.rest()).isEmpty();
            assertUnreachable(simulator);
        }
    }

    @Test
    void tellsRecordersApartByTheirAddressAndGivesEachItsOwnHostKey() throws Exception {
        Network second = new Network("127.88.3.2", 0, "127.0.1.64");
        Scenario two = Scenario.of(
                        RecorderScenario.of("DS-7716NI-I4").withSsh(true),
                        RecorderScenario.of("DS-7608NI-Q1/8P")
                                .withNetwork(second)
                                .withSsh(true))
                .withSshPort(0);
        try (Simulator simulator = Simulator.start(two, now::get)) {
            List<String> models = new ArrayList<>();
            List<String> keys = new ArrayList<>();
            for (int index = 0; index < 2; index++) {
                Session session = PshClient.legacy(simulator.ssh(index).orElseThrow(), "Simulated1");
                try (PshClient psh = PshClient.in(session)) {
                    HostKey key = session.getHostKey();
                    assertThat(key.getType()).isEqualTo("ssh-rsa");
                    keys.add(key.getKey());
                    psh.until("# ");
                    models.add(psh.run("prtHardInfo").lines().findFirst().orElse(""));
                }
            }

            assertThat(models).containsExactly("model: DS-7716NI-I4", "model: DS-7608NI-Q1/8P");
            assertThat(keys).doesNotHaveDuplicates();
            assertThat(simulator.readyLine()).contains("\"ssh\":\"127.88.3.2:");
        }
    }

    @Test
    void reachesTheTwinAtTheDefaultAddress() throws Exception {
        RecorderScenario haunted = RecorderScenario.of("DS-7716NI-I4")
                .withNetwork(new Network("127.88.4.1", 0, "127.88.4.64"))
                .withSsh(true)
                .withFault(Faults.read("net.twin"));
        try (Simulator simulator = Simulator.start(Scenario.of(haunted).withSshPort(0), now::get);
                PshClient own = PshClient.legacyIn(ssh(simulator));
                PshClient twins = PshClient.legacyIn(ssh(simulator).replace("127.88.4.1:", "127.88.4.64:"))) {
            own.until("# ");
            twins.until("# ");

            assertThat(own.run("prtHardInfo")).contains(haunted.serialNumber());
            assertThat(twins.run("prtHardInfo")).contains("model: DS-7716NI-I4").doesNotContain(haunted.serialNumber());
        }
    }

    private static void open(SimulatedRecorder recorder, boolean open) {
        recorder.program(CALLER, setup -> {
            setup.openSsh(open);
            return ResponseStatus.OK;
        });
    }

    private void assertUnreachable(Simulator simulator) {
        assertThatThrownBy(() -> PshClient.legacyIn(ssh(simulator)))
                .isInstanceOf(JSchException.class)
                .hasMessageNotContaining("Auth fail");
    }

    private Simulator served(String model) throws Exception {
        RecorderScenario unit = RecorderScenario.of(model).withSsh(true);
        return Simulator.start(Scenario.of(unit).withSshPort(0), now::get);
    }

    private static String ssh(Simulator simulator) {
        return simulator.ssh(0).orElseThrow();
    }
}
