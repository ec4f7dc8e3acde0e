package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.firmware.FirmwareVersion;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Verdicts for one file, asked of the recorder or of its description; the file itself is never sent. */
class CheckTest {

    private static final String THREE_REFUSALS = """
            iDS-9632NXI-I8/16S, V4.1.25 build 181028, NVR_K51_BL_ML_STD_V4.1.64_190119.zip, platform-fits, permanently damage
            DS-7608NI-Q1/8P, V4.30.085 build 210409, NVR_K9B2_BL_ML_STD_V4.31.102_210701.zip, revision-fits, non-C-Version
            DS-7716NI-I4, V3.4.80 build 160718, NVR_K51_BL_ML_STD_V4.50.000_210125.zip, listed-hop, must reach v3.4.92
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = THREE_REFUSALS)
    void refusesOnlineWithoutSendingAByte(String model, String running, String file, String rule, String vendor)
            throws Exception {
        RecorderScenario unit = RecorderScenario.of(model).withRunning(FirmwareVersion.of(running));
        try (Site site = Site.of(folder, unit)) {
            Said said = site.run("check", site.firmware(file), site.host()).endedWith(3);

            assertThat(said.out())
                    .startsWith("REFUSED  [" + rule + "]")
                    .contains("  found     ", "  needed    ", "  why       ", "  do        ", "  rests on  \"")
                    .contains(vendor)
                    .endsWith("REFUSE: nothing was sent, and nothing will be.\n");
            assertThat(site.condition().uploads()).isZero();
            assertThat(site.condition().uploadBytes()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = THREE_REFUSALS)
    void refusesADescribedRecorderInTheSameWords(String model, String running, String file, String rule, String vendor)
            throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            JsonNode json = site.run("check", site.firmware(file), "--model", model, "--running", running, "--json")
                    .endedWith(3)
                    .json();

            assertThat(json.get("decision").asString()).isEqualTo("REFUSE");
            JsonNode refusal = json.get("verdicts")
                    .valueStream()
                    .filter(verdict -> verdict.get("decision").asString().equals("REFUSE"))
                    .findFirst()
                    .orElseThrow();
            assertThat(refusal.propertyNames())
                    .containsExactly("rule", "decision", "found", "needed", "why", "remedy", "source");
            assertThat(refusal.get("rule").asString()).isEqualTo(rule);
            assertThat(refusal.get("source").asString()).contains(vendor);
            assertThat(site.condition().requests()).isZero();
        }
    }

    @Test
    void allowsTheNextListedHop() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            Said said =
                    site.run("check", site.firmware(Site.V3_4_92), site.host()).endedWith(0);

            assertThat(said.out()).contains("ok       [listed-hop]", "ALLOW: nothing speaks against it.\n");
            assertThat(site.condition().uploadBytes()).isZero();
        }
    }

    @Test
    void cautionsWhereNobodyKnowsOfAFactoryDefault() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries("V3.4.92 build 170518"))) {
            JsonNode json = site.run("check", site.firmware(Site.V4_50_00), site.host(), "--json")
                    .endedWith(4)
                    .json();

            assertThat(json.get("decision").asString()).isEqualTo("CAUTION");
        }
    }

    @Test
    void refusesWhenNothingShowsTheRevision() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            Path file = site.firmware("NVR_K9B2_BL_ML_STD_V4.31.102_210701.zip");

            Said unknown = site.run("check", file, "--model", "DS-7608NI-Q1/8P", "--running", "V4.31.000 build 200101")
                    .endedWith(3);
            assertThat(unknown.out()).contains("label on the unit", "--label-revision");
        }
    }

    @Test
    void namesWhatIsNotKnownOfADescribedRecorder() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            Said said = site.run(
                            "check", site.firmware(Site.V3_4_92), "--model", "DS-7716NI-I4", "--running", "V3.4.80")
                    .endedWith(0);

            assertThat(said.out())
                    .contains("ok       [same-recorder] no serial number, no MAC\n")
                    .contains("ok       [region-fits] no region can be read from the serial number\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DS-7716NI-I41620160801AACH000000001WCVU, region-fits",
        "iDS-9632NXI-I8/16S3220190227CCRRE00000001WCVU, known-recorder",
    })
    void readsTheSerialNumberOfADescribedRecorder(String serial, String rule) throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            Path file = site.firmware(Site.V3_4_92);
            Said said = site.run("check", file, "--model", "DS-7716NI-I4", "--running", "V3.4.80", "--serial", serial)
                    .endedWith(3);

            assertThat(said.out()).startsWith("REFUSED  [" + rule + "]").contains(serial);
        }
    }

    @Test
    void asksWhichRecorderIsMeant() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            site.run("check", site.firmware(Site.V3_4_92), "--model", "DS-7716NI-I4")
                    .endedWith(2)
                    .telling("Which recorder?", "--running");
        }
    }
}
