package io.nvrguard.service;

import io.nvrguard.files.JobDirectory;
import io.nvrguard.files.JournalFile;
import io.nvrguard.files.PasswordPlace;
import io.nvrguard.files.ProfileException;
import io.nvrguard.files.ProfileFiles;
import io.nvrguard.files.ServiceSettings;
import io.nvrguard.files.StateDirectory;
import io.nvrguard.files.WatchedRecorder;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.guard.Guard;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.JournalEntry;
import io.nvrguard.upgrade.JournalException;
import io.nvrguard.upgrade.PlannedStep;
import io.nvrguard.upgrade.Step;
import io.nvrguard.upgrade.UpgradePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One site of a test: a settings file with one recorder, a state directory, and the service started on them. */
final class Site {

    static final RecorderAddress ADDRESS = RecorderAddress.of("192.0.2.21");
    static final Duration INTERVAL = Duration.ofMinutes(5);

    final HandClock clock = new HandClock();
    final CannedRecorder recorder = new CannedRecorder(clock);
    final List<Job> ended = new ArrayList<>();
    final StateDirectory state;

    private final Path folder;
    private final Path settingsFile;

    Site(Path folder) throws IOException {
        this.folder = folder;
        this.state = new StateDirectory(folder.resolve("state"));
        this.settingsFile = Files.writeString(folder.resolve("nvrguard.yaml"), "");
        Files.writeString(folder.resolve("password"), "old\n");
        Files.writeString(folder.resolve("new-password"), "new\n");
        for (Path file : List.of(settingsFile, folder.resolve("password"), folder.resolve("new-password"))) {
            Files.setLastModifiedTime(file, FileTime.from(HandClock.START.minusSeconds(3600)));
        }
    }

    RecorderWatch watch() throws ProfileException {
        ServiceSettings settings =
                new ServiceSettings(settingsFile, state.path(), List.of(), INTERVAL, List.of(watched()));
        return new RecorderWatch(settings, around(), new SystemdNotify(Map.of(), words -> {}), clock);
    }

    WatchedRecorder watched() {
        return new WatchedRecorder(
                "front-gate",
                ADDRESS,
                "admin",
                new PasswordPlace.InFile(folder.resolve("password")),
                Optional.of(new PasswordPlace.InFile(folder.resolve("new-password"))));
    }

    ServiceSurroundings around() throws ProfileException {
        return new ServiceSurroundings(
                recorder,
                () -> {
                    throw new RecorderException(RecorderException.Kind.UNREACHABLE, "no finder in this test");
                },
                new Guard(List.of()),
                new ProfileFiles(List.of()).read(),
                clock,
                (job, end) -> ended.add(end),
                Optional.empty());
    }

    /** The service, started, with everything done that is due. */
    RecorderWatch started() throws Exception {
        RecorderWatch watch = watch();
        watch.begin();
        watch.runDue();
        return watch;
    }

    void settingsSaved() throws IOException {
        Files.setLastModifiedTime(settingsFile, FileTime.from(clock.instant().plusSeconds(1)));
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    /** A job with these steps and no other, as a command that was killed left it. */
    JobDirectory job(RecorderAddress address, List<Step> steps, JournalEntry... more)
            throws IOException, JournalException {
        FirmwareVersion version = FirmwareVersion.of("V4.50.000 build 210125");
        UpgradePlan plan = new UpgradePlan(
                "i-series",
                "DS-7716NI-I4",
                "SERIAL-1",
                Optional.empty(),
                Optional.empty(),
                address,
                version,
                version,
                List.of(),
                steps.stream().map(Site::planned).toList(),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO);
        JobDirectory job = state.newJob(plan, clock.instant());
        try (JournalFile journal =
                JournalFile.create(job.journal(), new JournalEntry.Planned(clock.instant(), plan, Map.of()))) {
            for (JournalEntry entry : Stream.of(more).toList()) {
                journal.append(entry);
            }
        }
        return job;
    }

    static PlannedStep planned(Step step) {
        return new PlannedStep(step, 0);
    }
}
