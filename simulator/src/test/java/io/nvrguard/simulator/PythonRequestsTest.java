package io.nvrguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.recorder.Caller;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.Network;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A script of few lines in Python, with the libraries that such scripts use. */
class PythonRequestsTest {
    @Test
    void readsDeviceDisksAndTheWholeLog() throws Exception {
        Tool.needs("python3-requests and python3-xmltodict", "python3", "-c", "import requests, xmltodict");
        RecorderScenario unit =
                RecorderScenario.of("DS-7716NI-I4").withNetwork(new Network("127.5.3.1", 0, "127.5.1.64"));
        try (Simulator simulator = Simulator.start(Scenario.of(unit))) {
            SimulatedRecorder recorder = simulator.recorders().get(0);
            for (int entry = 0; entry < 7; entry++) {
                recorder.exportConfiguration(new Caller("admin", "192.0.2.7"));
            }

            JsonNode told = ask(simulator.http(0));

            assertThat(told.get("model").asString()).isEqualTo("DS-7716NI-I4");
            assertThat(told.get("serialNumber").asString()).isEqualTo(unit.serialNumber());
            assertThat(told.get("firmware").asString()).isEqualTo("V3.4.80 build 160718");
            assertThat(told.get("disks").toString()).isEqualTo("[\"hdd1 ok\",\"hdd2 ok\"]");
            assertThat(told.get("log")).hasSize(8);
            assertThat(told.get("log").toString()).contains("remoteDownloadCfgFile", "remoteLogin");
            assertThat(recorder.condition().failedLogins()).isZero();
        }
    }

    private static JsonNode ask(String address) throws Exception {
        Path script =
                Path.of(PythonRequestsTest.class.getResource("ask_recorder.py").toURI());
        Tool.Run run = Tool.run("python3", script.toString(), "http://" + address, "Simulated1");
        assertThat(run.exit()).as(run.output()).isZero();
        return JsonMapper.shared().readTree(run.output());
    }
}
