package io.nvrguard.service;

import io.nvrguard.files.RefusedLogins;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.Step;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at one recorder's health again and again, and logs what changed. */
final class HealthLook implements Duty {

    private static final Logger LOG = LoggerFactory.getLogger(HealthLook.class);

    /** Recorders lock for half an hour (recorder-protocol.md §8), and every request meanwhile prolongs it. */
    private static final Duration LOCK_REST = Duration.ofMinutes(35);

    private final Watched watched;
    private final JobsOnDisk jobs;
    private final RefusedLogins refusedLogins;
    private final ServiceSurroundings around;
    private final Duration interval;
    private HealthRecord health = HealthRecord.NOTHING_SEEN;
    private String reasonNotToLook = "";

    HealthLook(
            Watched watched,
            JobsOnDisk jobs,
            RefusedLogins refusedLogins,
            ServiceSurroundings around,
            Duration interval) {
        this.watched = watched;
        this.jobs = jobs;
        this.refusedLogins = refusedLogins;
        this.around = around;
        this.interval = interval;
    }

    @Override
    public String recorder() {
        return watched.name();
    }

    @Override
    public Optional<Duration> attend() {
        List<Job> about;
        try {
            about = jobs.about(watched.settings());
        } catch (IOException e) {
            return notNow("is not looked at: whether a job flashes it can't be read, " + e.getMessage());
        }
        Optional<Job> unfinished =
                about.stream().filter(job -> !job.isFinished()).reduce((older, newer) -> newer);
        if (unfinished.filter(job -> isNotToBeDisturbed(job.step().step())).isPresent()) {
            Job job = unfinished.get();
            return notNow("is not looked at while job " + job.id() + " stands at '"
                    + job.step().step().title() + "'");
        }
        reasonNotToLook = "";
        return afterLook(look(about, unfinished));
    }

    /** Steps in which the unit restarts, flashes, or may be another unit than the one that answers at its address. */
    static boolean isNotToBeDisturbed(Step step) {
        return switch (step) {
            case UPLOAD_IMAGE, PROVE_RESTART, FACTORY_DEFAULT, FIND_AGAIN, ACTIVATE -> true;
            case EXPORT_CONFIGURATION, NOTE_SETTINGS, START_REPAIR, WATCH_REPAIR, COMPARE_SETTINGS -> false;
        };
    }

    private Optional<Duration> notNow(String reason) {
        if (!reason.equals(reasonNotToLook)) {
            LOG.info("{}: {}", recorder(), reason);
        }
        reasonNotToLook = reason;
        return Optional.of(interval);
    }

    private RecorderHealth look(List<Job> about, Optional<Job> unfinished) {
        try (Recorder recorder = around.recorders().open(watched.address(about), watched.login(about))) {
            LocalDateTime now = LocalDateTime.ofInstant(around.clock().instant(), ZoneId.systemDefault());
            return RecorderHealth.of(recorder, now, unfinished.map(Job::id));
        }
    }

    private Optional<Duration> afterLook(RecorderHealth look) {
        HealthRecord.Judged judged = health.with(look);
        health = judged.record();
        judged.lines().forEach(line -> LOG.atLevel(line.level()).log("{}: {}", recorder(), line.text()));
        if (look instanceof RecorderHealth.Silent silent) {
            return afterSilence(silent.kind());
        }
        return Optional.of(interval);
    }

    private Optional<Duration> afterSilence(RecorderException.Kind kind) {
        if (kind == RecorderException.Kind.LOGIN_REFUSED) {
            rememberRefusal();
            return Optional.empty();
        }
        boolean locked = kind == RecorderException.Kind.LOCKED && interval.compareTo(LOCK_REST) < 0;
        return Optional.of(locked ? LOCK_REST : interval);
    }

    private void rememberRefusal() {
        try {
            refusedLogins.refused(watched.settings(), around.clock().instant());
        } catch (IOException e) {
            LOG.error(
                    "{}: the refused login can't be remembered ({}). Correct the password before the service is restarted,"
                            + " or the recorder sees one more wrong login",
                    recorder(),
                    e.getMessage());
        }
    }

    @Override
    public void close() {
        // Holds nothing between two looks.
    }
}
