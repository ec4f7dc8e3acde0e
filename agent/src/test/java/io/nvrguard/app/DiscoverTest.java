package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DiscoverTest {

    @TempDir
    Path folder;

    @Test
    void hearsTheSimulatedRecorderByMulticast() throws Exception {
        try (Site site = sadp()) {
            Agent agent = new Agent(folder, Pace.spedUp(10), Map.of());
            JsonNode heard = agent.run("discover", "--json").endedWith(0).json().get("recorders");

            String serial = site.recorder().scenario().serialNumber();
            JsonNode unit = heard.valueStream()
                    .filter(sighting -> sighting.get("serialNumber").asString().equals(serial))
                    .findFirst()
                    .orElseGet(() -> abort("skipped: multicast does not come back on this machine"));
            assertThat(unit.get("address").asString()).isEqualTo(site.host());
            assertThat(unit.get("model").asString()).isEqualTo("DS-7716NI-I4");
            assertThat(unit.get("activated").asBoolean()).isTrue();
            assertThat(unit.propertyNames()).contains("macAddress", "softwareVersion");
            assertThat(agent.run("discover").endedWith(0).out()).contains(serial);
            assertThat(site.condition().failedLogins()).isZero();
        }
    }

    private Site sadp() {
        try {
            return Site.withSadp(folder, Site.iSeries());
        } catch (IOException e) {
            return abort("skipped: " + e.getMessage());
        }
    }
}
