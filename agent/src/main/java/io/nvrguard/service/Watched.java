package io.nvrguard.service;

import io.nvrguard.files.WatchedRecorder;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.Logins;
import java.util.List;
import java.util.Optional;

/** A recorder of the settings whose passwords could be read, and how it is reached after what its jobs did to it. */
record Watched(WatchedRecorder settings, Logins logins) {

    String name() {
        return settings.name();
    }

    /**
     * Where it answers: what the settings say, except while a job that may have moved it is not finished.
     *
     * @param jobs about this recorder, oldest first
     */
    RecorderAddress address(List<Job> jobs) {
        return newest(jobs).filter(job -> !job.isFinished()).map(Job::address).orElse(settings.address());
    }

    /** The login that works now: a job that activated it gave it the new password. */
    Login login(List<Job> jobs) {
        boolean activated = newest(jobs).filter(Job::isActivated).isPresent();
        return activated ? logins.now().with(logins.afterDefault()) : logins.now();
    }

    private static Optional<Job> newest(List<Job> jobs) {
        return jobs.isEmpty() ? Optional.empty() : Optional.of(jobs.get(jobs.size() - 1));
    }
}
