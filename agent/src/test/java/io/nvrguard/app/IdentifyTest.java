package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.firmware.FirmwareVersion;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class IdentifyTest {

    @TempDir
    Path folder;

    @Test
    void saysWhoTheRecorderIs() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            Said said = site.run("identify", site.host()).endedWith(0);

            assertThat(said.err()).isEmpty();
            assertThat(said.lines().get(0)).isEqualTo("DS-7716NI-I4, V3.4.80 build 160718");
            assertThat(said.out())
                    .contains("serial     " + site.recorder().scenario().serialNumber())
                    .contains("             made 2016-08-01, region RR (other)\n")
                    .contains("revision   not known, nothing shows it\n")
                    .contains(
                            "platform   K51\n             profile i-series says 'K51 is the only platform of this family'")
                    .contains("profile    I-series NVR (i-series)")
                    .contains("disk 1     ok, 0.5 TB, RW")
                    .contains("disk 2     ok, 0.5 TB, RW");
            assertThat(site.condition().uploadBytes()).isZero();
        }
    }

    @Test
    void givesScriptsTheKeysTheyRelyOn() throws Exception {
        try (Site site = Site.of(folder, RecorderScenario.of("DS-7608NI-Q1/8P(C)"))) {
            JsonNode json =
                    site.run("identify", site.host(), "--json").endedWith(0).json();

            assertThat(json.propertyNames())
                    .contains(
                            "model",
                            "deviceType",
                            "serialNumber",
                            "region",
                            "madeOn",
                            "firmware",
                            "hardwareRevision",
                            "platform",
                            "label",
                            "observations",
                            "profile",
                            "disks");
            assertThat(json.get("firmware").propertyNames()).containsExactly("version", "build");
            assertThat(json.at("/hardwareRevision/value").asString()).isEqualTo("C");
            assertThat(json.at("/hardwareRevision/evidence").isEmpty()).isFalse();
            assertThat(json.get("profile").asString()).isEqualTo("q-series");
            assertThat(json.get("disks").get(0).propertyNames()).contains("id", "status", "capacityMegabytes");
        }
    }

    /** A real NVR was seen to call itself a DVR; that is shown, and changes nothing. */
    @Test
    void showsThatADeviceTypeLies() throws Exception {
        String lying = "<DeviceInfo><model>DS-7616NI-Q2/16P</model><serialNumber>S1</serialNumber>"
                + "<firmwareVersion>V4.30.085</firmwareVersion><deviceType>DVR</deviceType></DeviceInfo>";
        try (WebServer server = new WebServer().on("/ISAPI/System/deviceInfo", lying)) {
            Agent agent = Agent.at(folder).knowing("Any-Pass1");

            assertThat(agent.run("identify", server.host()).endedWith(0).out())
                    .contains("type       DVR\n", "(q-series)")
                    .contains("note       It calls itself 'DVR', and DS-7616NI-Q2/16P is the name of an NVR.");
            assertThat(agent.run("identify", server.host(), "--json").json().get("observations"))
                    .hasSize(1);
        }
    }

    @Test
    void saysWhenTheRunningBuildCanBeExploited() throws Exception {
        RecorderScenario exposed =
                RecorderScenario.of("DS-7608NI-Q1/8P").withRunning(FirmwareVersion.of("V4.30.085 build 210409"));
        try (Site site = Site.of(folder, exposed, Site.iSeries())) {
            Said said = site.run("identify", site.host()).endedWith(0);
            JsonNode json =
                    site.run("identify", site.host(), "--json").endedWith(0).json();
            JsonNode well =
                    site.run("identify", site.host(1), "--json").endedWith(0).json();

            assertThat(said.out())
                    .contains(
                            "  EXPOSED    CVE-2025-66177 lists DS-76xxNI-Qx(/xP) including(D)、(E), build date before 250807");
            JsonNode hole = json.at("/knownExploited/0");
            assertThat(hole.propertyNames())
                    .containsExactly("cve", "title", "exploitation", "models", "builds", "remedy", "source");
            assertThat(hole.get("cve").asString()).isEqualTo("CVE-2025-66177");
            assertThat(well.get("knownExploited").isEmpty()).isTrue();
        }
    }

    @Test
    void writesNullForWhatIsNotReported() throws Exception {
        String sparse = "<DeviceInfo><model>XR-1</model><serialNumber>S1</serialNumber>"
                + "<firmwareVersion>V1.2.3</firmwareVersion></DeviceInfo>";
        try (WebServer server = new WebServer().on("/ISAPI/System/deviceInfo", sparse)) {
            JsonNode json = Agent.at(folder)
                    .knowing("Any-Pass1")
                    .run("identify", server.host(), "--json")
                    .endedWith(0)
                    .json();

            for (String key : List.of(
                    "/deviceType",
                    "/region",
                    "/madeOn",
                    "/label",
                    "/firmware/build",
                    "/platform",
                    "/profile",
                    "/disks")) {
                assertThat(json.at(key).isNull()).as(key).isTrue();
            }
            assertThat(json.at("/hardwareRevision/value").asString()).isEqualTo("unknown");
            assertThat(json.at("/hardwareRevision/evidence").isEmpty()).isTrue();
        }
    }
}
