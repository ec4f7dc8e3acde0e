package io.nvrguard.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.files.JobDirectory;
import io.nvrguard.files.JournalFile;
import io.nvrguard.files.StateDirectory;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Password;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.upgrade.Halt;
import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.JournalEntry;
import io.nvrguard.upgrade.JournalException;
import io.nvrguard.upgrade.Logins;
import io.nvrguard.upgrade.Notes;
import io.nvrguard.upgrade.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecorderWatchTest {

    private static final List<Step> HARMLESS =
            List.of(Step.EXPORT_CONFIGURATION, Step.NOTE_SETTINGS, Step.COMPARE_SETTINGS);

    @TempDir
    Path folder;

    private final LogLines log = new LogLines();
    private Site site;

    @BeforeEach
    void site() throws Exception {
        site = new Site(folder);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void looksAtOnceAndThenInIntervalsAndSaysWhatChanged() throws Exception {
        RecorderWatch watch = site.started();
        assertThat(log.taken())
                .containsExactly(
                        "INFO started: 1 of 1 recorders watched, jobs running: 0",
                        "INFO front-gate: answers: DS-7716NI-I4, V3.4.80 build 160718, 2 of 2 disks well");

        site.recorder.disks = List.of(CannedRecorder.disk("1", "ok"), CannedRecorder.disk("2", "error"));
        site.clock.pass(Site.INTERVAL.minusSeconds(1));
        watch.runDue();
        assertThat(log.taken()).isEmpty();

        site.clock.pass(Duration.ofSeconds(1));
        watch.runDue();
        site.clock.pass(Site.INTERVAL);
        watch.runDue();
        assertThat(log.taken())
                .containsExactly(
                        "WARNING front-gate: disk 2 reports 'error', needs 'ok'. Save what is needed from it and replace it");
        assertThat(site.recorder.open).isZero();
    }

    @Test
    void aRefusedLoginIsSentOnceAndNotAgainUntilTheSettingsAreSaved() throws Exception {
        site.recorder.refuses(RecorderException.Kind.LOGIN_REFUSED, "4 tries are left before it locks");
        RecorderWatch watch = site.started();
        site.clock.pass(Duration.ofDays(1));
        watch.runDue();
        watch.end();
        assertThat(site.recorder.questions).isEqualTo(1);
        assertThat(log.taken())
                .anyMatch(line -> line.startsWith("SEVERE front-gate: the login was refused: 4 tries are left before it"
                        + " locks. It is not asked again"));

        site.started();
        assertThat(site.recorder.questions).isEqualTo(1);
        assertThat(log.taken())
                .anyMatch(line -> line.startsWith("SEVERE front-gate: is not asked: its login was refused"));

        site.settingsSaved();
        site.started();
        assertThat(site.recorder.questions).isEqualTo(2);
    }

    @Test
    void aJobOfARefusedLoginWaitsToo() throws Exception {
        JobDirectory job = site.job(Site.ADDRESS, HARMLESS);
        site.recorder.refuses(RecorderException.Kind.LOGIN_REFUSED, "refused");
        site.started().end();
        assertThat(job(job).halt()).isPresent();
        int questions = site.recorder.questions;

        JobDirectory other = site.job(Site.ADDRESS, HARMLESS);
        site.started();

        assertThat(site.recorder.questions).isEqualTo(questions);
        assertThat(job(other).halt()).isEmpty();
        assertThat(log.taken())
                .contains("WARNING job " + other.id() + " does not go on: 'front-gate' can't be logged in to. `nvrguard"
                        + " resume " + other.id() + "` takes it up");
    }

    @Test
    void aLockedRecorderIsLeftAloneUntilTheLockIsOver() throws Exception {
        site.recorder.refuses(RecorderException.Kind.LOCKED, "for another 30 min");
        RecorderWatch watch = site.started();
        site.clock.pass(Duration.ofMinutes(34));
        watch.runDue();
        assertThat(site.recorder.questions).isEqualTo(1);

        site.clock.pass(Duration.ofMinutes(1));
        watch.runDue();
        assertThat(site.recorder.questions).isEqualTo(2);
    }

    @Test
    void aCutOffJobGoesOnToItsEnd() throws Exception {
        JobDirectory job = site.job(Site.ADDRESS, HARMLESS);

        site.started();

        assertThat(job(job).isFinished()).isTrue();
        assertThat(job(job).entries().get(1)).isInstanceOf(JournalEntry.Resumed.class);
        assertThat(site.ended).extracting(Job::id).containsExactly(job.id());
        assertThat(site.recorder.open).isZero();
        assertThat(log.taken())
                .containsSubsequence(
                        "INFO front-gate: job " + job.id()
                                + " goes on at export-configuration: export the configuration",
                        "INFO front-gate: job " + job.id() + ": done export-configuration: export the configuration",
                        "INFO front-gate: job " + job.id()
                                + ": done note-settings: note schedules, channels and storage",
                        "INFO front-gate: job " + job.id() + " finished, it runs V4.50.000 build 210125");
    }

    @Test
    void aJobStoppedInTheMiddleGoesOnAtTheNextStart() throws Exception {
        JobDirectory job = site.job(Site.ADDRESS, HARMLESS);
        site.recorder.refuses(RecorderException.Kind.UNREACHABLE, "no answer");
        site.started().end();
        assertThat(job(job).isFinished()).isFalse();
        assertThat(site.recorder.open).isZero();

        site.recorder.no = Optional.empty();
        site.started();

        assertThat(job(job).isFinished()).isTrue();
        assertThat(site.ended).hasSize(1);
    }

    @Test
    void aHaltedJobIsSaidOnceWithItsRemedyAndLeft() throws Exception {
        Halt halt = new Halt(Halt.Kind.PERSON_NEEDED, "The disk is full.", "No backup, no upgrade.", "Make room.");
        JobDirectory job = site.job(
                Site.ADDRESS,
                HARMLESS,
                new JournalEntry.Halted(HandClock.START, Site.planned(Step.EXPORT_CONFIGURATION), halt));
        byte[] before = Files.readAllBytes(job.journal());

        RecorderWatch watch = site.started();
        site.clock.pass(Duration.ofHours(1));
        watch.runDue();

        assertThat(Files.readAllBytes(job.journal())).isEqualTo(before);
        assertThat(log.taken())
                .filteredOn(line -> line.contains("Make room"))
                .containsExactly("WARNING job " + job.id()
                        + " stays halted at export-configuration: The disk is full. No backup, no upgrade. Make room.");
    }

    @Test
    void aJobThatHaltsIsAnErrorWithItsRemedyAndEnds() throws Exception {
        JobDirectory job = site.job(Site.ADDRESS, HARMLESS);
        site.recorder.refuses(RecorderException.Kind.LOW_PRIVILEGE, "lowPrivilege");

        site.started();

        assertThat(log.taken())
                .anyMatch(line ->
                        line.startsWith("SEVERE front-gate: job " + job.id() + " halted at export-configuration")
                                && line.contains("Use the admin account"));
        assertThat(site.ended).extracting(ended -> ended.halt().isPresent()).containsExactly(true);
    }

    @Test
    void aDamagedJournalBlocksItsOwnJobOnly() throws Exception {
        JobDirectory damaged = site.job(Site.ADDRESS, HARMLESS);
        JobDirectory sound = site.job(Site.ADDRESS, HARMLESS);
        Files.writeString(damaged.journal(), "not a journal\n");

        RecorderWatch watch = site.started();
        site.clock.pass(Site.INTERVAL);
        watch.runDue();

        assertThat(job(sound).isFinished()).isTrue();
        assertThat(log.taken())
                .filteredOn(line -> line.startsWith("SEVERE job " + damaged.id() + " is left alone: "))
                .hasSize(1);
        assertThat(Files.readString(damaged.journal())).isEqualTo("not a journal\n");
    }

    @Test
    void aJobOfARecorderThatIsNotInTheSettingsIsLeft() throws Exception {
        JobDirectory job = site.job(RecorderAddress.of("192.0.2.99"), HARMLESS);

        site.started();

        assertThat(job(job).entries()).hasSize(1);
        assertThat(log.taken())
                .anyMatch(line -> line.contains(
                        "job " + job.id() + " does not go on: no recorder at 192.0.2.99 stands in the settings"));
    }

    @Test
    void twoCutOffJobsOfOneRecorderAreBothLeft() throws Exception {
        JobDirectory one = site.job(Site.ADDRESS, HARMLESS);
        JobDirectory other = site.job(Site.ADDRESS, HARMLESS);

        site.started();

        assertThat(List.of(job(one), job(other))).noneMatch(Job::isFinished);
        assertThat(log.taken())
                .filteredOn(line -> line.contains("there are several for 'front-gate'"))
                .hasSize(2);
    }

    @Test
    void aJobThatAnotherProcessWorksOnIsLeft() throws Exception {
        JobDirectory job = site.job(Site.ADDRESS, HARMLESS);

        try (JournalFile other = JournalFile.open(job.journal())) {
            site.started();
            assertThat(other.job(job.id()).entries()).hasSize(1);
        }

        assertThat(log.taken()).anyMatch(line -> line.contains("another nvrguard works on this job"));
        assertThat(job(job).isFinished()).isFalse();
    }

    @Test
    void aJobThatAnotherProcessHaltedMeanwhileIsNotLifted() throws Exception {
        Halt halt = new Halt(Halt.Kind.PERSON_NEEDED, "The disk is full.", "No backup, no upgrade.", "Make room.");
        JobDirectory job = site.job(
                Site.ADDRESS,
                HARMLESS,
                new JournalEntry.Halted(HandClock.START, Site.planned(Step.EXPORT_CONFIGURATION), halt));
        Password password = new Password("old");
        Watched watched = new Watched(site.watched(), new Logins(new Login("admin", password), password));

        assertThatThrownBy(() -> JobRun.takeUp(watched, job.id(), site.state, site.around()))
                .isInstanceOf(JournalException.class)
                .hasMessage("another nvrguard has just ended it");
        assertThat(job(job).halt()).contains(halt);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aRecorderIsNotLookedAtWhileAJobMayFlashOrMoveIt(Step step) throws Exception {
        Halt halt = new Halt(Halt.Kind.OUT_OF_REACH, "Silent.", "It may flash.", "Wait.");
        site.job(Site.ADDRESS, List.of(step), new JournalEntry.Halted(HandClock.START, Site.planned(step), halt));

        RecorderWatch watch = site.started();
        site.clock.pass(Site.INTERVAL);
        watch.runDue();

        boolean flashing = List.of(
                        Step.UPLOAD_IMAGE, Step.PROVE_RESTART, Step.FACTORY_DEFAULT, Step.FIND_AGAIN, Step.ACTIVATE)
                .contains(step);
        assertThat(site.recorder.questions == 0).isEqualTo(flashing);
        assertThat(log.taken())
                .filteredOn(line -> line.contains("is not looked at while"))
                .hasSize(flashing ? 1 : 0);
    }

    @Test
    void aUnitThatAJobActivatedIsAskedWithItsNewPassword() throws Exception {
        site.job(
                Site.ADDRESS,
                List.of(Step.ACTIVATE, Step.COMPARE_SETTINGS),
                new JournalEntry.Began(HandClock.START, Site.planned(Step.ACTIVATE), Notes.NONE),
                new JournalEntry.Done(HandClock.START, Site.planned(Step.ACTIVATE), Notes.NONE));

        site.started();

        assertThat(site.recorder.opened).isNotEmpty().containsOnly("admin:new@192.0.2.21");
    }

    @Test
    void aUnitThatMovedIsFollowedWhileItsJobRunsAndThePersonIsTold() throws Exception {
        Notes moved = Notes.NONE.with("address", "192.0.2.64");
        site.job(
                Site.ADDRESS,
                List.of(Step.FIND_AGAIN, Step.COMPARE_SETTINGS),
                new JournalEntry.Began(HandClock.START, Site.planned(Step.FIND_AGAIN), Notes.NONE),
                new JournalEntry.Done(HandClock.START, Site.planned(Step.FIND_AGAIN), moved));

        RecorderWatch watch = site.started();
        site.clock.pass(Site.INTERVAL);
        watch.runDue();

        assertThat(site.recorder.opened).first().isEqualTo("admin:old@192.0.2.64");
        assertThat(site.recorder.opened).last().isEqualTo("admin:old@192.0.2.21");
        assertThat(log.taken())
                .anyMatch(line ->
                        line.startsWith("WARNING front-gate: answers at 192.0.2.64 since its factory default, the"
                                + " settings say 192.0.2.21."));
    }

    @Test
    void aPasswordThatCannotBeReadLeavesThatRecorderOut() throws Exception {
        Files.delete(site.passwordFile());

        site.started();

        assertThat(site.recorder.opened).isEmpty();
        assertThat(log.taken())
                .contains(
                        "SEVERE front-gate: is not asked: the password file " + site.passwordFile()
                                + " can't be read: there is no such file. Correct it, then restart the service",
                        "INFO started: 0 of 1 recorders watched, jobs running: 0");
    }

    @Test
    void stopsFromAnotherThread() throws Exception {
        RecorderWatch watch = site.watch();
        Thread stopping = new Thread(watch::stop);
        stopping.start();

        watch.run();

        stopping.join();
        assertThat(log.taken()).last().asString().startsWith("INFO stopped: ");
    }

    @Test
    void noSecretIsEverLogged() throws Exception {
        site.job(Site.ADDRESS, HARMLESS);
        Files.writeString(site.passwordFile(), "Winter2026\n");

        site.started().end();

        assertThat(log.taken()).isNotEmpty().noneMatch(line -> line.contains("Winter2026"));
    }

    private static Job job(JobDirectory folder) throws Exception {
        return StateDirectory.peek(folder);
    }
}
