package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What comes after a job was cut off, halted or done: resume, jobs, report. */
class JobsTest {

    @TempDir
    Path folder;

    @Test
    void resumesACutOffJobAndUploadsEachImageOnce() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            cutOffAfter(site, Duration.ofMinutes(5));
            site.upgrade("--yes").endedWith(4);
            for (int minutes : new int[] {5, 15}) {
                cutOffAfter(site, Duration.ofMinutes(minutes));
                Said cut = site.run("resume", "--profiles", site.overlay()).endedWith(4);
                assertThat(cut.out()).doesNotContain("Halted");
            }
            Said said = site.run("resume", site.job(), "--profiles", site.overlay(), "--json")
                    .endedWith(0);

            assertThat(said.lastJson().get("outcome").asString()).isEqualTo("done");
            assertThat(site.condition().uploads()).isEqualTo(2);
            assertThat(site.condition().factoryDefaults()).isEqualTo(1);
            assertThat(site.condition().repairsStarted()).isEqualTo(1);
        }
    }

    private static void cutOffAfter(Site site, Duration span) {
        site.time().after(span, Thread.currentThread()::interrupt);
    }

    @Test
    void hasNothingToResume() {
        Agent.at(folder).run("resume").endedWith(2).telling("there is nothing to resume");
        Agent.at(folder)
                .run("resume", "no-such-job")
                .endedWith(2)
                .telling("There is no job no-such-job", "nvrguard jobs");
        Agent.at(folder).run("report", "no-such-job").endedWith(2).telling("There is no job no-such-job");
    }

    @Test
    void wantsAJobNamedWhereSeveralAreUnfinished() throws Exception {
        RecorderScenario unit = Site.iSeries().withFault(Faults.read("backup.empty"));
        try (Site site = Site.of(folder, unit, unit.withSerialNumber(unit.serialNumber() + "2"))) {
            site.upgrade("--yes").endedWith(6);
            site.run("upgrade", site.host(1), "--to", "4.50.00", "--yes").endedWith(6);

            Said said = site.run("resume").endedWith(2).telling("Several jobs are unfinished: ");
            for (JsonNode job : site.run("jobs", "--json").endedWith(0).json().get("jobs")) {
                assertThat(job.get("state").asString()).isEqualTo("halted");
                assertThat(said.err()).contains(job.get("job").asString());
            }
            assertThat(site.condition().uploadBytes()).isZero();
        }
    }

    @Test
    void goesOnAfterAHaltOnceItsReasonIsGone() throws Exception {
        try (Site site =
                Site.of(folder, Site.iSeries("V4.22.005 build 191208").withFault(Faults.read("backup.empty")))) {
            Said halted = site.upgrade("--yes");
            assertThat(halted.out()).contains("Halted in step 1 of ", "  found     ", "  why       ", "  do        ");
            assertThat(site.run("jobs").endedWith(0).out())
                    .contains("  halted  DS-7716NI-I4 V4.22.005 build 191208 to ");

            site.recorder().clearFault("backup.empty");
            site.run("resume").endedWith(0);
            assertThat(site.run("jobs").out()).contains("  done  ");
            site.run("resume", site.job()).endedWith(2).telling("Job " + site.job() + " is done", "report.md");
            assertThat(site.run("report", site.job()).endedWith(0).out())
                    .contains(site.recorder().scenario().serialNumber(), "V4.22.005 build 191208", "V4.50.000");
        }
    }

    @Test
    void listsNothingWhereNothingRan() {
        assertThat(Agent.at(folder)
                        .run("jobs", "--json")
                        .endedWith(0)
                        .json()
                        .get("jobs")
                        .isEmpty())
                .isTrue();
        assertThat(Agent.at(folder).run("jobs").endedWith(0).out()).startsWith("No job in ");
    }
}
