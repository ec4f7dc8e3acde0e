package io.nvrguard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.files.FirmwareStore;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.simulator.recorder.Condition;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole job, killed before and after every single call that crosses the border, and gone on with from the journal
 * alone. Whatever the moment: it ends well, each image was flashed once, and nothing on the disks is lost.
 */
class CrashTest {

    /** A person resumes a halted job this often, doing nothing else. */
    private static final int PATIENCE = 2;

    private static final int SEEDS = 200;

    private static final Set<String> CHANGES = Set.of(
            "Journal.append",
            "JobFolder.keepConfiguration",
            "JobFolder.keepSettings",
            "JobFolder.keepDifferences",
            "Recorder.startUpload",
            "Recorder.upload",
            "Recorder.releaseUpload",
            "Recorder.factoryDefault",
            "Recorder.activate",
            "Recorder.startRepair");

    /** After so many calls of one name the next is like the last: a look at a recorder that flashes or repairs. */
    private static final int LOOKS_ALIKE = 12;

    private static final int LOOKS_BETWEEN = 7;

    private static final Halt ANY_HALT = new Halt(Halt.Kind.OUT_OF_REACH, "found", "why", "remedy");

    private static final RecorderScenario UNIT = Workbench.unit("V3.4.80 build 160718");

    @TempDir
    private Path folder;

    private FirmwareStore store;
    private ProfilePack profiles;
    private UpgradePlan plan;
    private Map<PlannedHop, OfferedImage> files;
    private List<String> calls;

    @BeforeEach
    void countTheCalls() throws Exception {
        store = Packages.store(folder);
        profiles = Packages.profiles();
        plan = new Workbench(UNIT, store).plan(profiles, FirmwareVersion.of("4.50.00"));
        files = new HashMap<>();
        for (PlannedHop hop : plan.hops()) {
            files.put(hop, store.read(hop));
        }
        JobInVirtualTime whole = job();
        whole.finishes();
        calls = List.copyOf(whole.border().calls());
    }

    @Test
    void survivesADeathBeforeAndAfterEveryCall() throws Exception {
        List<String> bad = new ArrayList<>();
        for (int call = 0; call < calls.size(); call++) {
            survivesDeathAt(call, Duration.ZERO, bad);
        }
        assertThat(bad).isEmpty();
    }

    /** While the recorder flashes, boots twice over, repairs, or has long been done with everything. */
    @ParameterizedTest(name = "resumed {0} later")
    @ValueSource(strings = {"PT1M", "PT5M", "PT7M", "PT11M", "PT45M", "PT3H"})
    void survivesADeathAtEveryCallThatChangesSomething(Duration later) throws Exception {
        List<String> bad = new ArrayList<>();
        for (int call = 0; call < calls.size(); call++) {
            if (CHANGES.contains(calls.get(call))) {
                survivesDeathAt(call, later, bad);
            }
        }
        assertThat(bad).isEmpty();
    }

    /** An answer that got lost says nothing about what the recorder did; no person is needed to find out. */
    @ParameterizedTest
    @EnumSource(names = {"LOST_BEFORE", "LOST_AFTER"})
    void findsOutByItselfWhatBecameOfACallWhoseAnswerWasLost(Border.Failure how) throws Exception {
        List<String> bad = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int call = 0; call < calls.size(); call++) {
            if (seen.merge(calls.get(call), 1, Integer::sum) <= LOOKS_ALIKE) {
                JobInVirtualTime job = job();
                job.border().failAt(call, how);
                String trouble = trouble(job.run(), job.condition());
                if (!trouble.isEmpty()) {
                    bad.add(how + " call " + call + ", " + calls.get(call) + ": " + trouble + "\n" + job.words());
                }
            }
        }
        assertThat(bad).isEmpty();
    }

    @Test
    void waitsForAPersonWhenTheCableIsOutForHoursAndFinishesAfterwards() throws Exception {
        List<String> bad = new ArrayList<>();
        Advance end = new Advance.Halted(plan.steps().get(0), ANY_HALT);
        for (int looks = 0; end instanceof Advance.Halted; looks += LOOKS_BETWEEN) {
            Workbench bench = new Workbench(UNIT, store);
            JobInVirtualTime job = new JobInVirtualTime(bench, profiles, this::file, plan);
            job.look(looks);
            bench.wire().unplug(bench.recorder());
            end = job.run();
            bench.wire().plug(bench.recorder());
            Advance resumed = job.resume().run();
            String trouble = trouble(resumed, job.condition());
            if (!trouble.isEmpty()) {
                bad.add("out after " + looks + " looks: " + trouble + "\n" + job.words());
            }
        }
        assertThat(bad).isEmpty();
    }

    private void survivesDeathAt(int call, Duration later, List<String> bad) throws Exception {
        JobInVirtualTime before = job();
        before.border().failAt(call, Border.Failure.DIES_BEFORE);
        survives(before, later, bad);
        JobInVirtualTime after = job();
        after.border().failAt(call, Border.Failure.DIES_AFTER);
        survives(after, later, bad);
    }

    @Test
    void survivesTwoDeathsAtAnyCalls() throws Exception {
        List<String> bad = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Random chance = new Random(seed);
            JobInVirtualTime job = job();
            dieSomewhere(job, chance);
            Duration later = Duration.ofSeconds(chance.nextInt(1200));
            String first = runUntilDeath(job);
            job.pass(later);
            job.resume();
            dieSomewhere(job, chance);
            survives(job, Duration.ofSeconds(chance.nextInt(1200)), bad, "seed " + seed + ", " + first);
        }
        assertThat(bad).isEmpty();
    }

    private JobInVirtualTime job() {
        return new JobInVirtualTime(new Workbench(UNIT, store), profiles, this::file, plan);
    }

    /** Read once for thousands of jobs. */
    private OfferedImage file(PlannedHop hop) {
        return Optional.ofNullable(files.get(hop)).orElseThrow();
    }

    private void dieSomewhere(JobInVirtualTime job, Random chance) {
        job.border()
                .failAt(
                        chance.nextInt(calls.size()),
                        chance.nextBoolean() ? Border.Failure.DIES_BEFORE : Border.Failure.DIES_AFTER);
    }

    private static void survives(JobInVirtualTime job, Duration later, List<String> bad) throws JournalException {
        survives(job, later, bad, "");
    }

    private static void survives(JobInVirtualTime job, Duration later, List<String> bad, String before)
            throws JournalException {
        String death = before + " " + runUntilDeath(job);
        job.pass(later);
        Advance end = job.resume().run();
        for (int resumed = 0; resumed < PATIENCE && end instanceof Advance.Halted; resumed++) {
            end = job.resume().run();
        }
        String trouble = trouble(end, job.condition());
        if (!trouble.isEmpty()) {
            bad.add(death + ": " + trouble + "\n" + job.words());
        }
    }

    private static String runUntilDeath(JobInVirtualTime job) throws JournalException {
        try {
            job.run();
            job.border().failAt(0, Border.Failure.NONE);
            return "lived";
        } catch (Border.Died death) {
            return String.valueOf(death.getMessage());
        }
    }

    private static String trouble(Advance end, Condition truth) {
        List<String> trouble = new ArrayList<>();
        check(trouble, end instanceof Advance.Finished, "ended with " + end);
        check(trouble, truth.firmware().text().equals("V4.50.000"), "runs " + truth.firmware());
        check(trouble, truth.uploads() == 2, truth.uploads() + " uploads");
        check(trouble, !truth.bricked(), "bricked");
        check(trouble, truth.formats() == 0, "formatted");
        check(trouble, truth.failedLogins() == 0, truth.failedLogins() + " failed logins");
        check(trouble, truth.factoryDefaults() == 1, truth.factoryDefaults() + " factory defaults");
        check(trouble, truth.repairsStarted() == 1, truth.repairsStarted() + " repairs started");
        check(trouble, truth.repairsCompleted() == 1, truth.repairsCompleted() + " repairs completed");
        check(trouble, truth.recordings() == truth.recordingsSearchable(), "recordings that are not found");
        return String.join(", ", trouble);
    }

    private static void check(List<String> trouble, boolean well, String otherwise) {
        if (!well) {
            trouble.add(otherwise);
        }
    }
}
