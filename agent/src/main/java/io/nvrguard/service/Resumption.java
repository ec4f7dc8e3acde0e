package io.nvrguard.service;

import io.nvrguard.files.ServiceSettings;
import io.nvrguard.files.WatchedRecorder;
import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.JournalException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to unfinished jobs when the service starts: cut-off ones go on, all others are left as they are, and each
 * gets its line saying why and what to do.
 */
final class Resumption {

    private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);

    private final ServiceSettings settings;
    private final Map<String, Watched> watched;
    private final ServiceSurroundings around;

    /** @param watched by name; a recorder of the settings that is not in it can't be logged in to */
    Resumption(ServiceSettings settings, Map<String, Watched> watched, ServiceSurroundings around) {
        this.settings = settings;
        this.watched = watched;
        this.around = around;
    }

    /** The jobs that go on, each with RESUMED in its journal. */
    List<JobRun> of(List<Job> jobs) {
        List<Job> unfinished = jobs.stream().filter(job -> !job.isFinished()).toList();
        List<Job> cutOff = new ArrayList<>();
        for (Job job : unfinished) {
            job.halt()
                    .ifPresentOrElse(
                            halt -> LOG.warn(
                                    "job {} stays halted at {}: {}",
                                    job.id(),
                                    job.step().step().word(),
                                    JobRun.inWords(halt)),
                            () -> cutOff.add(job));
        }
        List<JobRun> runs = new ArrayList<>();
        cutOff.forEach(job -> takenUp(job, cutOff).ifPresent(runs::add));
        return runs;
    }

    private Optional<JobRun> takenUp(Job job, List<Job> cutOff) {
        Optional<WatchedRecorder> recorder = settings.recorderOf(job);
        if (recorder.isEmpty()) {
            return leave(job, "no recorder at " + job.plan().address() + " stands in the settings");
        }
        Optional<Watched> reachable =
                Optional.ofNullable(watched.get(recorder.get().name()));
        if (reachable.isEmpty()) {
            return leave(job, "'" + recorder.get().name() + "' can't be logged in to");
        }
        if (cutOff.stream().map(settings::recorderOf).filter(recorder::equals).count() > 1) {
            return leave(
                    job,
                    "there are several for '" + recorder.get().name() + "', and only a person can tell which is meant");
        }
        if (around.profiles().named(job.plan().family()).isEmpty()) {
            return leave(job, "its profile '" + job.plan().family() + "' is no longer there");
        }
        return begun(reachable.get(), job);
    }

    private Optional<JobRun> begun(Watched recorder, Job job) {
        try {
            JobRun run = JobRun.takeUp(recorder, job.id(), settings.state(), around);
            LOG.info(
                    "{}: job {} goes on at {}: {}",
                    recorder.name(),
                    job.id(),
                    job.step().step().word(),
                    job.step().step().title());
            return Optional.of(run);
        } catch (JournalException e) {
            LOG.error("{}: job {} is left alone: {}", recorder.name(), job.id(), e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<JobRun> leave(Job job, String why) {
        LOG.warn("job {} does not go on: {}. `nvrguard resume {}` takes it up", job.id(), why, job.id());
        return Optional.empty();
    }
}
