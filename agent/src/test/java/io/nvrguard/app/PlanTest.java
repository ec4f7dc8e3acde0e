package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PlanTest {

    @TempDir
    Path folder;

    @Test
    void showsTheWholeWayWithoutAnyFileAtHand() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            Said said = site.run("plan", site.host(), "--to", "4.50.00").endedWith(0);

            assertThat(said.out())
                    .contains("hop 1: to V3.4.92 build 170518, platform K51, no file for it yet")
                    .contains("hop 2: to V4.50.000 build 210125, platform K51, no file for it yet")
                    .contains("after a FULL FACTORY DEFAULT: password, address and settings are lost")
                    .contains("No recording for about ", "Then the database repair, 30 min to 60 min");
            assertThat(site.condition().uploadBytes()).isZero();
            assertThat(site.condition().configExports()).isZero();
        }
    }

    @Test
    void givesScriptsHopsAndSteps() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            JsonNode json = site.run("plan", site.host(), "--to", "4.50.00", "--json")
                    .endedWith(0)
                    .json();

            assertThat(json.get("decision").asString()).isEqualTo("ALLOW");
            assertThat(json.get("verdicts").isArray()).isTrue();
            assertThat(json.get("hops")
                            .valueStream()
                            .map(hop -> hop.get("version").asString()))
                    .containsExactly("3.4.92", "4.50.000");
            assertThat(json.get("hops").get(0).get("file").isNull()).isTrue();
            assertThat(json.get("steps")
                            .valueStream()
                            .map(step -> step.get("step").asString()))
                    .containsExactly(
                            "export-configuration",
                            "note-settings",
                            "upload-image",
                            "prove-restart",
                            "factory-default",
                            "find-again",
                            "activate",
                            "upload-image",
                            "prove-restart",
                            "start-repair",
                            "watch-repair",
                            "compare-settings");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "V4.22.005 build 191208, 4.50.00, 0, ''",
        "V3.4.80 build 160718,   9.9.9,   3, listed-image",
        "V4.50.000 build 210125, 3.4.92,  3, no-downgrade",
        "V4.50.000 build 210125, 4.50.00, 3, listed-hop",
    })
    void saysWhetherAListedWayLeadsThere(String running, String to, int exit, String rule) throws Exception {
        try (Site site = Site.of(folder, Site.iSeries(running))) {
            JsonNode json = site.run("plan", site.host(), "--to", to, "--json")
                    .endedWith(exit)
                    .json();

            assertThat(json.get("hops").size()).isEqualTo(exit == 0 ? 1 : 0);
            assertThat(json.get("steps").isEmpty()).isEqualTo(exit != 0);
            assertThat(refusedBy(json)).isEqualTo(rule);
        }
    }

    /** The vendor's own procedure outranks the record; both are shown, and the plan is allowed. */
    @Test
    void notesWhatIsKnownOfTheBuildsOnTheWay() throws Exception {
        Path records = Files.createDirectories(folder.resolve("records"));
        Files.writeString(records.resolve("cve-2030-10001.yaml"), """
                cve: "CVE-2030-10001"
                title: "A made-up hole."
                exploitation: "Nobody uses it."
                remedy: "Install another build."
                sources:
                  - {name: "test", where: "a test", rank: "vendor-catalogue", checked: "2026-11-22"}
                affected:
                  - built-before: "250807"
                    source: {from: "test", words: ""}
                    models: ["DS-77xxNI-I4"]
                unread: []
                """);
        try (Site site = Site.of(folder, Site.iSeries())) {
            Said said = site.run("plan", site.host(), "--to", "4.50.00", "--profiles", records)
                    .endedWith(0);

            assertThat(said.out())
                    .contains("NOTE     [not-exploited]", "DS-7716NI-I4 passes through V3.4.92 build 170518")
                    .contains("do not pause there", "leads DS-7716NI-I4 to V4.50.000 build 210125")
                    .endsWith("ALLOW: nothing speaks against it.\n");
        }
    }

    @Test
    void namesTheVersionThatIsWantedAndNotListed() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries("V3.4.80 build 160718"))) {
            Said said = site.run("plan", site.host(), "--to", "4.61.030").endedWith(3);

            assertThat(said.out())
                    .contains("REFUSED  [listed-image]", "the wanted V4.61.030 is not listed for this recorder");
        }
    }

    @Test
    void refusesWhileADiskIsIll() throws Exception {
        RecorderScenario ill = Site.iSeries().withFault(Faults.read("hdd.fail"));
        try (Site site = Site.of(folder, ill)) {
            Said said = site.run("plan", site.host(), "--to", "4.50.00").endedWith(3);

            assertThat(said.out()).contains("REFUSED  [healthy-disks]", "disk 1");
        }
    }

    private static String refusedBy(JsonNode json) {
        return json.get("verdicts")
                .valueStream()
                .filter(verdict -> verdict.get("decision").asString().equals("REFUSE"))
                .map(verdict -> verdict.get("rule").asString())
                .findFirst()
                .orElse("");
    }
}
