package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.firmware.VendorImages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The main job, over real HTTP against the simulated recorder. */
class UpgradeTest {

    @TempDir
    Path folder;

    @Test
    void doesTheWholeJobInPlainLines() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            Said said = site.upgrade("--yes").endedWith(0);

            assertThat(said.lines().get(0)).startsWith("Plan for DS-7716NI-I4 ");
            assertThat(said.lines().stream().filter(line -> line.matches("\\[ ?\\d+/12\\] .*")))
                    .hasSize(12);
            assertThat(said.out())
                    .doesNotContain("\r", "\u001b")
                    .contains("runs V4.50.000 build 210125, it ran V3.4.80 build 160718.")
                    .contains("Database repair judged complete from the recorder's log")
                    .contains("The factory default cleared them; put them back by hand");
            assertThat(said.lines().get(said.lines().size() - 1))
                    .startsWith("Journal ")
                    .contains("report.md");
            assertThat(said.err()).isEmpty();
            assertUpgraded(site);
        }
    }

    @Test
    void printsOneJsonLineAnEventAndTheOutcomeLast() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries("V4.22.005 build 191208"))) {
            Said said = site.upgrade("--yes", "--json").endedWith(0);

            JsonNode plan = said.json(0);
            assertThat(plan.get("decision").asString()).isEqualTo("ALLOW");
            List<JsonNode> events = said.lines().subList(1, said.lines().size() - 1).stream()
                    .map(line -> said.json(said.lines().indexOf(line)))
                    .toList();
            assertThat(events)
                    .allSatisfy(
                            event -> assertThat(event.propertyNames()).contains("event", "at", "job", "step", "hop"));
            assertThat(events.stream()
                            .filter(event -> event.get("event").asString().equals("step-done")))
                    .hasSameSizeAs(plan.get("steps"));
            JsonNode outcome = said.lastJson();
            assertThat(outcome.get("outcome").asString()).isEqualTo("done");
            assertThat(outcome.get("job").asString()).isEqualTo(site.job());
            assertThat(outcome.get("exitCode").asInt()).isZero();
            assertThat(Path.of(outcome.get("report").asString())).isNotEmptyFile();
            assertThat(site.condition().uploads()).isEqualTo(1);
        }
    }

    @Test
    void changesNothingWithoutAWord() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            Said said = site.upgrade().endedWith(4).telling("Nothing was changed", "--yes");

            assertThat(said.out()).startsWith("Plan for ");
            assertUntouched(site);
        }
    }

    @Test
    void asksForTheFileOfAHop() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            site.agent().storing(site.firmware(Site.V4_50_00));

            site.run("upgrade", site.host(), "--to", "4.50.00", "--yes")
                    .endedWith(2)
                    .telling("Hop 1 needs", "K51", "V3.4.92 build 170518", "--firmware FILE", "Nothing was sent.");
            assertUntouched(site);
        }
    }

    @Test
    void refusesWhereNoListedWayLeads() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            Said said = site.run("upgrade", site.host(), "--to", "9.9.9", "--yes")
                    .endedWith(3)
                    .telling("Refused. Nothing was sent to the recorder.");
            assertThat(said.out()).startsWith("REFUSED  [listed-image]");
            assertUntouched(site);
        }
    }

    @Test
    void takesACautionOnlyWithAWrittenReason() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries("V4.22.005 build 191208"))) {
            site.agent().storing(site.zip(Site.V4_50_00, Map.of("digicap.dav", VendorImages.hk30(2, 1 << 16))));
            List<Object> upgrade = List.of("upgrade", site.host(), "--to", "4.50.00", "--yes");

            Said warned =
                    site.run(upgrade.toArray()).endedWith(4).telling("A caution above is not accepted", "--accept");
            assertThat(warned.out()).contains("CAUTION  [image-intact]", "SHA-256");
            assertUntouched(site);

            List<Object> accepting = new ArrayList<>(upgrade);
            accepting.addAll(List.of("--accept", "image-intact=hash compared with the vendor's page"));
            site.run(accepting.toArray()).endedWith(6);
            assertThat(site.condition().uploadBytes()).isPositive();
            assertThat(site.journal()).content().contains("hash compared with the vendor's page");
            assertThat(site.run("report", site.job()).out()).contains("hash compared with the vendor's page");
        }
    }

    @Test
    void looksAtTheNewPasswordBeforeAnythingElse() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            site.upgrade("--yes", "--new-password-file", site.file("new", "short\n"))
                    .endedWith(2)
                    .telling("8 to 16 characters", "--new-password-file FILE");
            assertUntouched(site);
        }
    }

    @Test
    void activatesWithTheNewPassword() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            site.upgrade("--yes", "--new-password-file", site.file("new", "Another-Pass2\n"))
                    .endedWith(0);

            site.agent().knowing("Another-Pass2").run("identify", site.host()).endedWith(0);
            assertThat(site.condition().failedLogins()).isZero();
        }
    }

    @Test
    void keepsASecondJobOffTheSameRecorder() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            site.time().after(Duration.ofMinutes(2), Thread.currentThread()::interrupt);
            site.upgrade("--yes").endedWith(4);

            site.upgrade("--yes").endedWith(4).telling("Job " + site.job(), "nvrguard resume " + site.job());
            assertThat(site.condition().uploads()).isEqualTo(1);
            assertThat(site.condition().configExports()).isEqualTo(1);
        }
    }

    private static void assertUpgraded(Site site) {
        assertThat(site.condition().firmware()).hasToString("V4.50.000 build 210125");
        assertThat(site.condition().uploads()).isEqualTo(2);
        assertThat(site.condition().factoryDefaults()).isEqualTo(1);
        assertThat(site.condition().repairsCompleted()).isEqualTo(1);
        assertThat(site.condition().configExports()).isEqualTo(1);
        assertThat(site.condition().failedLogins()).isZero();
        assertThat(site.condition().formats()).isZero();
        assertThat(site.condition().recordingsSearchable())
                .isEqualTo(site.condition().recordings());
    }

    private void assertUntouched(Site site) {
        assertThat(site.condition().uploadBytes()).isZero();
        assertThat(site.condition().configExports()).isZero();
        assertThat(site.condition().factoryDefaults()).isZero();
        assertThat(Files.exists(folder.resolve("home/jobs"))).isFalse();
    }
}
