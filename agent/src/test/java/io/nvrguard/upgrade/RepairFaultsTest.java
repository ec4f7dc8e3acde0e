package io.nvrguard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A repair that stops, hangs, is disturbed or meets a failing disk, and what becomes of the job. */
class RepairFaultsTest extends FaultyBench {

    @Test
    void aRepairThatStopsTooSoonIsRunOnceMoreAndThenAPersonDecides() throws Exception { // F22
        Workbench bench = unit(LATER).with("rebuild.short");
        JobInVirtualTime job = bench.job(profiles, "4.50.00");

        says(job.halts(), Halt.Kind.PERSON_NEEDED, "stopped after 3 min", "it starts the repair anew");
        assertThat(job.condition().repairsStarted()).isEqualTo(2);

        bench.recorder().clearFault("rebuild.short");
        job.resume().finishes();
        assertThat(job.condition().repairsStarted()).isEqualTo(3);
        assertThat(job.condition().recordingsSearchable()).isEqualTo(1200);
    }

    /** At 60 s the look falls into the very second of the stop entry, which must not end the next try, too. */
    @ParameterizedTest
    @CsvSource({"rebuild.short", "rebuild.short=60s", "rebuild.short=57s"})
    void aRepairThatStopsTooSoonOnceIsMadeGoodByItself(String fault) throws Exception {
        Workbench bench = unit(LATER).with(fault);
        JobInVirtualTime job = bench.job(profiles, "4.50.00");
        job.runUntil(advance -> advance instanceof Advance.WentBack);
        bench.recorder().clearFault("rebuild.short");

        job.finishes();

        assertThat(job.condition().repairsCompleted()).isEqualTo(1);
    }

    @Test
    void aRepairWithoutEndIsOverdue() throws Exception { // F23
        Workbench bench = unit(LATER).with("rebuild.stall");
        JobInVirtualTime job = bench.job(profiles, "4.50.00");

        says(job.halts(), Halt.Kind.PERSON_NEEDED, "without a stop entry", "Restart it if it hangs");
        says(job.resume().halts(), Halt.Kind.PERSON_NEEDED, "without a stop entry", "nvrguard resume job");

        bench.recorder().clearFault("rebuild.stall");
        bench.recorder().cutPower();
        bench.recorder().restorePower();
        job.resume().finishes();
        assertThat(job.condition().repairsCompleted()).isEqualTo(1);
    }

    @Test
    void aRestartDuringTheRepairStartsItAnew() throws Exception { // F24
        Workbench bench = unit(LATER);
        JobInVirtualTime job = bench.job(profiles, "4.50.00");
        job.runUntil(finishes(Step.START_REPAIR));
        job.pass(Duration.ofMinutes(20));
        bench.recorder().cutPower();
        bench.recorder().restorePower();

        job.finishes();

        assertThat(job.words()).contains("again start-repair 0: the recorder restarted at");
        assertThat(job.condition().repairsCompleted()).isEqualTo(1);
    }

    @Test
    void aRepairThatRunsAlreadyIsFollowedAndNotDisturbed() throws Exception {
        Workbench bench = unit(LATER);
        JobInVirtualTime job = bench.job(profiles, "4.50.00");
        job.runUntil(finishes(Step.PROVE_RESTART));
        bench.recorder().startRepairAtMenu();
        job.pass(Duration.ofMinutes(10));

        job.finishes();

        assertThat(job.condition().repairsStarted()).isEqualTo(1);
    }

    @Test
    void aDiskThatFailsDuringTheRepairIsNamed() throws Exception { // F25
        JobInVirtualTime job = unit(LATER).with("hdd.fail@50%").job(profiles, "4.50.00");

        says(job.halts(), Halt.Kind.RECORDER_FAILED, "Disk 1 reports 'error'", "replace disk 1");
        says(job.resume().halts(), Halt.Kind.RECORDER_FAILED, "Disk 1 reports 'error'", "replace disk 1");
    }
}
