package io.nvrguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.scenario.Network;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** A scanner that knows what Hikvision's web servers look like. */
class NmapTest {
    @Test
    void namesTheWebServer() throws Exception {
        Tool.needs("nmap", "nmap", "--version");
        RecorderScenario unit =
                RecorderScenario.of("DS-7716NI-I4").withNetwork(new Network("127.5.2.1", 0, "127.5.1.64"));
        try (Simulator simulator = Simulator.start(Scenario.of(unit))) {
            String port = simulator.http(0).substring("127.5.2.1:".length());

            Tool.Run run = Tool.run("nmap", "-n", "-Pn", "-sT", "-sV", "--version-light", "-p", port, "127.5.2.1");

            assertThat(run.output()).containsPattern(port + "/tcp +open +http +Hikvision IP camera httpd");
        }
    }
}
