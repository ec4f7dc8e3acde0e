package io.nvrguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.scenario.DiskSize;
import io.nvrguard.simulator.scenario.Network;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Centreon's monitoring plugin for Hikvision NVRs, as Debian ships it, taken in by a simulated one. */
class CentreonTest {
    private static final String PLUGINS = "/usr/lib/nagios/plugins/centreon_plugins.pl";

    private Simulator simulator;

    @BeforeEach
    void start() throws Exception {
        Tool.needs("centreon-plugins", "perl", "-c", PLUGINS);
        Tool.needs(
                "libwww-perl, libxml-libxml-perl, libxml-libxml-simple-perl",
                "perl",
                "-MLWP::UserAgent",
                "-MXML::LibXML::Simple",
                "-e",
                "1");
        RecorderScenario unit = RecorderScenario.of("DS-7716NI-I4")
                .withDisks(DiskSize.list("4TB,8TB"))
                .withNetwork(new Network("127.5.0.1", 0, "127.5.1.64"));
        simulator = Simulator.start(Scenario.of(unit));
    }

    @AfterEach
    void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }

    @Test
    void readsTheDevice() throws Exception {
        Tool.Run run = mode("device");

        assertThat(run.output()).contains("Model: DS-7716NI-I4, Serial: " + serialNumber() + ", Firmware: V3.4.80");
        assertThat(run.exit()).isZero();
    }

    @Test
    void readsTheDisksTheirSpaceAndTheirTemperature() throws Exception {
        Tool.Run run = mode("disks");

        assertThat(run.output())
                .startsWith("OK: All disks are ok")
                .contains("'hdd1#disk.space.usage.bytes'=4000786153472B", "'hdd2#disk.temperature.celsius'=38C");
        assertThat(run.exit()).isZero();
    }

    @Test
    void isAlarmedByABrokenDiskAndWarnsOfARepair() throws Exception {
        simulator.recorders().get(0).startRepairAtMenu();
        assertThat(mode("disks").output()).startsWith("WARNING: ").contains("disk 'hdd1' status: reparing");

        simulator.recorders().get(0).setFault(Faults.read("hdd.fail"));
        assertThat(mode("disks").output()).startsWith("CRITICAL: ").contains("disk 'hdd1' status: error");
    }

    @ParameterizedTest
    @CsvSource({"cpu, Cpu utilization: 2.00%", "memory, memory usage total:", "uptime, System uptime is: 12d"})
    void readsTheStatus(String mode, String shows) throws Exception {
        assertThat(mode(mode).output()).startsWith("OK: ").contains(shows);
    }

    private String serialNumber() {
        return simulator.recorders().get(0).scenario().serialNumber();
    }

    private Tool.Run mode(String mode) throws Exception {
        String[] address = simulator.http(0).split(":");
        return Tool.run(List.of(
                "perl",
                PLUGINS,
                "--plugin=hardware::devices::hikvision::nvr::isapi::plugin",
                "--mode=" + mode,
                "--proto=http",
                "--hostname=" + address[0],
                "--port=" + address[1],
                "--api-username=admin",
                "--api-password=Simulated1"));
    }
}
