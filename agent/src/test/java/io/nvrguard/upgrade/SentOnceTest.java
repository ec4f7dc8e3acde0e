package io.nvrguard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a recorder, a network or a person does to an upload and to the files, and that nothing is sent twice for it. */
class SentOnceTest extends FaultyBench {

    @Test
    void anUpgradeThatNeverStartsHaltsAndIsSentAgainAfterAPersonRestartedTheUnit() throws Exception { // F04
        Workbench bench = unit(LATER).with("upgrade.nostart");
        JobInVirtualTime job = bench.job(profiles, "4.50.00");

        says(job.halts(), Halt.Kind.PERSON_NEEDED, "does not flash", "Restart it there");
        isWell(job, 1);

        bench.recorder().clearFault("upgrade.nostart");
        bench.recorder().cutPower();
        bench.recorder().restorePower();
        job.resume().finishes();
        isWell(job, 2);
    }

    @Test
    void anUpgradeWithoutEffectHaltsAndIsSentAgainOnlyByAPerson() throws Exception { // F34
        Workbench bench = unit(LATER).with("upgrade.noop");
        JobInVirtualTime job = bench.job(profiles, "4.50.00");

        says(job.halts(), Halt.Kind.RECORDER_FAILED, "still runs V4.1.64", "nvrguard resume job");
        isWell(job, 1);

        bench.recorder().clearFault("upgrade.noop");
        job.resume().finishes();
        isWell(job, 2);
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT7M", "PT2H"})
    void aCrashAfterTheReleaseOfAnUpgradeWithoutEffectDoesNotFlashTwice(Duration dead) throws Exception {
        JobInVirtualTime twin = unit(LATER).with("upgrade.noop").job(profiles, "4.50.00");
        twin.runUntil(advance -> twin.condition().uploads() == 1);
        int lastByte = twin.border().calls().lastIndexOf("Recorder.upload");
        JobInVirtualTime job = unit(LATER).with("upgrade.noop").job(profiles, "4.50.00");
        job.border().failAt(lastByte, Border.Failure.DIES_AFTER);
        assertThatThrownBy(job::run).isInstanceOf(Border.Died.class);
        job.pass(dead);

        says(job.resume().halts(), Halt.Kind.RECORDER_FAILED, "still runs V4.1.64", "sends the file once more");

        isWell(job, 1);
    }

    @Test
    void aRefusedFileHaltsWithTheRecordersWord() throws Exception { // F06
        JobInVirtualTime job = unit(OLD).with("upgrade.reject=badDevType").job(profiles, "4.50.00");

        says(job.halts(), Halt.Kind.RECORDER_FAILED, "badDevType", "Do not try another way to force it");

        isWell(job, 0);
        assertThat(job.condition().firmware().text()).isEqualTo("V3.4.80");
    }

    @Test
    void aBusyAnswerIsNoVerdictOnTheFile() throws Exception { // F28
        Workbench bench = unit(OLD).with("upgrade.reject=deviceBusy");
        JobInVirtualTime job = bench.job(profiles, "4.50.00");
        job.runUntil(advance -> job.condition().uploadBytes() >= Packages.SIZE_BYTES);
        job.runUntil(begins(Step.UPLOAD_IMAGE));
        bench.recorder().clearFault("upgrade.reject");

        job.finishes();

        isWell(job, 2);
    }

    @ParameterizedTest
    @CsvSource({"97%", "100%"})
    void aLineThatDropsOnceIsMadeGood(String share) throws Exception { // F03
        Workbench bench = unit(OLD).with("net.drop@upload=" + share);
        JobInVirtualTime job = bench.job(profiles, "4.50.00");
        job.runUntil(advance -> job.condition().uploadBytes() > Packages.SIZE_BYTES * 0.9);
        bench.recorder().clearFault("net.drop@upload");

        job.finishes();

        isWell(job, 2);
    }

    @Test
    void aLineThatDropsEveryTimeHaltsAfterThreeTries() throws Exception {
        Workbench bench = unit(OLD).with("net.drop@upload=97%");
        JobInVirtualTime job = bench.job(profiles, "4.50.00");

        says(job.halts(), Halt.Kind.PERSON_NEEDED, "begun 3 times and never took effect", "nvrguard resume job");
        isWell(job, 0);

        bench.recorder().clearFault("net.drop@upload");
        job.resume().finishes();
        isWell(job, 2);
    }

    @Test
    void aPowerCutWhileFlashingHaltsAndNothingIsEverSentAgain() throws Exception { // F01
        JobInVirtualTime job = unit(OLD).with("power.cut@flash=50%").job(profiles, "4.50.00");

        Halt halt = job.halts();
        says(halt, Halt.Kind.OUT_OF_REACH, "192.0.2.10 does not answer", "Check cable, power");
        assertThat(halt.why()).contains("Do not send the file again");

        says(job.resume().halts(), Halt.Kind.OUT_OF_REACH, "does not answer", "the recorder's own screen");
        assertThat(job.condition().uploads()).isEqualTo(1);
        assertThat(job.condition().uploadBytes()).isEqualTo(Packages.SIZE_BYTES);
    }

    @Test
    void anEmptyBackupMeansNoUpgrade() throws Exception { // F29
        JobInVirtualTime job = unit(OLD).with("backup.empty").job(profiles, "4.50.00");

        Halt halt = job.halts();
        says(halt, Halt.Kind.RECORDER_FAILED, "empty export", "nvrguard resume job");
        assertThat(halt.why()).contains("no backup, no upgrade");
        assertThat(job.condition().uploadBytes()).isZero();
        assertThat(job.condition().factoryDefaults()).isZero();
    }

    @Test
    void aFileSwappedBetweenTheHopsIsNotSent() throws Exception { // F32
        JobInVirtualTime job = unit(OLD).job(profiles, "4.50.00");
        job.runUntil(advance -> finishes(Step.PROVE_RESTART).test(advance));
        Path second = find(Packages.SECOND);
        byte[] kept = Files.readAllBytes(second);
        Files.copy(find(Packages.FIRST), second, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        says(job.halts(), Halt.Kind.REFUSED, "same-file", "");
        isWell(job, 1);
        assertThat(job.condition().factoryDefaults()).isZero();

        Files.write(second, kept);
        job.resume().finishes();
    }

    @Test
    void aMissingFileHaltsBeforeTheDefault() throws Exception {
        JobInVirtualTime job = unit(BEFORE_DEFAULT).job(profiles, "4.50.00");
        Files.delete(find(Packages.SECOND));

        says(job.halts(), Halt.Kind.PERSON_NEEDED, Packages.SECOND, "--firmware FILE");
        assertThat(job.condition().factoryDefaults()).isZero();
    }

    @Test
    void aRecorderSwappedBetweenTheHopsIsNotTouched() throws Exception {
        Workbench bench = unit(OLD);
        JobInVirtualTime job = bench.job(profiles, "4.50.00");
        job.runUntil(finishes(Step.PROVE_RESTART));
        SimulatedRecorder other = bench.neighbour("1620170101AARR000000009WCVU", Workbench.ADDRESS);
        bench.wire().unplug(bench.recorder());
        bench.wire().plug(other);

        says(job.halts(), Halt.Kind.REFUSED, "000000009WCVU", "Take the other unit off");
        assertThat(other.condition().uploadBytes()).isZero();
        assertThat(other.condition().factoryDefaults()).isZero();

        bench.wire().unplug(other);
        bench.wire().plug(bench.recorder());
        job.resume().finishes();
    }

    @Test
    void aDiskThatFailsBeforeTheSecondHopStopsTheJob() throws Exception {
        Workbench bench = unit(OLD);
        JobInVirtualTime job = bench.job(profiles, "4.50.00");
        job.runUntil(finishes(Step.PROVE_RESTART));
        bench.with("hdd.fail");

        says(job.halts(), Halt.Kind.REFUSED, "disk 1 reports 'error'", "Replace or remove disk 1");

        isWell(job, 1);
        assertThat(job.condition().factoryDefaults()).isZero();
    }

    @Test
    void aCrashInTheMiddleOfAnUploadSendsItAgainFromTheStart() throws Exception { // F30
        JobInVirtualTime job = unit(OLD).job(profiles, "4.50.00");
        job.runUntil(advance -> job.condition().uploadBytes() > 0);

        job.resume().finishes();

        isWell(job, 2);
        assertThat(job.condition().uploadBytes()).isBetween(2L * Packages.SIZE_BYTES + 1, 3L * Packages.SIZE_BYTES);
    }

    @Test
    void aCableThatIsOutForAMinuteIsWaitedFor() throws Exception {
        Workbench bench = unit(OLD);
        JobInVirtualTime job = bench.job(profiles, "4.50.00");
        job.runUntil(begins(Step.UPLOAD_IMAGE));
        bench.wire().unplug(bench.recorder());
        job.runUntil(advance -> true);
        job.pass(Duration.ofMinutes(1));
        bench.wire().plug(bench.recorder());

        job.finishes();

        isWell(job, 2);
    }

    private Path find(String name) throws Exception {
        try (var files = Files.walk(store.path())) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }
}
