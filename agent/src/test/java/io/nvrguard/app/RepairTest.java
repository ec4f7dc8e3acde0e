package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.scenario.DiskSize;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RepairTest {

    private static final RecorderScenario UPGRADED = Site.iSeries("V4.50.000 build 210125");

    @TempDir
    Path folder;

    @Test
    void startsTheRepairOverTheNetworkWhereTheProfileSaysHow() throws Exception {
        try (Site site = Site.of(folder, UPGRADED)) {
            Said said = site.run("repair", site.host(), "--yes", "--profiles", site.overlay())
                    .endedWith(0);

            assertThat(said.out())
                    .contains("started over the network", "Database repair judged complete from the recorder's log");
            assertRepairedOnce(site);
        }
    }

    @Test
    void asksAPersonToStartItAndGoesOnByItself() throws Exception {
        try (Site site = Site.of(folder, UPGRADED)) {
            site.time().after(Duration.ofMinutes(4), () -> site.control("repair/start"));
            Said said = site.run("repair", site.host(), "--yes").endedWith(0);

            assertThat(said.out())
                    .contains("started by a person at the recorder")
                    .containsOnlyOnce("To do for you: At the recorder's own screen open Storage > Storage Device");
            assertRepairedOnce(site);
        }
    }

    @Test
    void printsTheOutcomeLast() throws Exception {
        try (Site site = Site.of(folder, UPGRADED)) {
            JsonNode outcome = site.run("repair", site.host(), "--yes", "--json", "--profiles", site.overlay())
                    .endedWith(0)
                    .lastJson();

            assertThat(outcome.get("outcome").asString()).isEqualTo("done");
            assertThat(outcome.get("job").asString()).isEqualTo(site.job());
        }
    }

    @Test
    void startsNothingWithoutAWord() throws Exception {
        try (Site site = Site.of(folder, UPGRADED)) {
            site.run("repair", site.host(), "--profiles", site.overlay())
                    .endedWith(4)
                    .telling("Nothing was changed", "--yes");
            assertThat(site.condition().repairsStarted()).isZero();
        }
    }

    @Test
    void refusesARecorderWithoutDisks() throws Exception {
        try (Site site = Site.of(folder, UPGRADED.withDisks(DiskSize.list("none")))) {
            site.run("repair", site.host(), "--yes", "--profiles", site.overlay())
                    .endedWith(3)
                    .telling("holds no disk");
        }
    }

    @Test
    void watchesARepairThatAPersonStarts() throws Exception {
        try (Site site = Site.of(folder, UPGRADED)) {
            site.time().after(Duration.ofMinutes(4), () -> site.control("repair/start"));
            Said said = site.run("repair", site.host(), "--watch").endedWith(0);

            assertThat(said.lines().get(0)).startsWith("No sign of a repair");
            assertThat(said.lines().get(said.lines().size() - 1)).startsWith("Repaired: ");
            assertThat(site.condition().repairsCompleted()).isEqualTo(1);
            assertThat(folder.resolve("home/jobs")).doesNotExist();
        }
    }

    @Test
    void watchesInJsonUntilItIsJudged() throws Exception {
        try (Site site = Site.of(folder, UPGRADED)) {
            site.control("repair/start");
            Said said = site.run("repair", site.host(), "--watch", "--json").endedWith(0);

            assertThat(said.json(0).get("outcome").asString()).isEqualTo("running");
            assertThat(said.lastJson().get("outcome").asString()).isEqualTo("done");
            assertThat(said.lastJson().get("disks").valueStream().map(disk -> disk.get("stopped")))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .noneMatch(JsonNode::isNull);
        }
    }

    @Test
    void givesUpWatchingWhereNothingHappens() throws Exception {
        try (Site site = Site.of(folder, UPGRADED)) {
            Said said = site.run("repair", site.host(), "--watch").endedWith(4);

            assertThat(said.out() + said.err()).contains("No sign of a repair");
        }
    }

    @Test
    void tellsARepairThatStoppedTooSoonFromARealOne() throws Exception {
        try (Site site = Site.of(folder, UPGRADED.withFault(Faults.read("rebuild.short")))) {
            site.control("repair/start");
            Said watched = site.run("repair", site.host(), "--watch").endedWith(4);
            assertThat(watched.out()).contains("NOT completed", "Run the repair again.");

            Said started = site.run("repair", site.host(), "--yes", "--profiles", site.overlay())
                    .endedWith(4);
            assertThat(started.out()).contains("Halted in step ", "  do        ");
        }
    }

    @Test
    void saysWhenADiskFailsWhileRepairing() throws Exception {
        try (Site site = Site.of(folder, UPGRADED.withFault(Faults.read("hdd.fail=50%")))) {
            site.control("repair/start");
            Said said = site.run("repair", site.host(), "--watch").endedWith(6);

            assertThat(said.out()).contains("FAILED: disk 1 reports 'error'");
        }
    }

    private static void assertRepairedOnce(Site site) {
        assertThat(site.condition().repairsStarted()).isEqualTo(1);
        assertThat(site.condition().repairsCompleted()).isEqualTo(1);
        assertThat(site.condition().uploadBytes()).isZero();
        assertThat(site.condition().recordingsSearchable())
                .isEqualTo(site.condition().recordings());
    }
}
