package io.nvrguard.app;

import io.nvrguard.files.JobDirectory;
import io.nvrguard.files.StateDirectory;
import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.JournalException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the job to go on with, and keeps a second one off a recorder that has one. */
final class UnfinishedJobs {

    private UnfinishedJobs() {}

    /** A new plan knows nothing of a flash that an unfinished job may have under way. */
    static void mustBeNone(StateDirectory state, String serialNumber) throws Stop, IOException, JournalException {
        Optional<Job> other = state.unfinishedJobs().stream()
                .filter(job -> job.plan().serialNumber().equals(serialNumber))
                .findFirst();
        if (other.isPresent()) {
            String id = other.get().id();
            throw new Stop(
                    ExitCode.PERSON_NEEDED,
                    "Job " + id + " on this recorder is not finished; a second one could flash it twice. Go on with"
                            + " `nvrguard resume " + id + "`, or, if it is settled otherwise, move its folder "
                            + state.job(id).path() + " away.");
        }
    }

    /** The named job, or the only one that is not finished. */
    static JobDirectory find(StateDirectory state, Optional<String> id) throws Stop, IOException, JournalException {
        return id.isPresent() ? named(state, id.get()) : only(state);
    }

    private static JobDirectory named(StateDirectory state, String id) throws Stop, IOException {
        return state.allJobs().stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Stop(
                        ExitCode.WRONG_USAGE,
                        "There is no job " + id + " in " + state.path() + "; `nvrguard jobs` lists them."));
    }

    private static JobDirectory only(StateDirectory state) throws Stop, IOException, JournalException {
        List<Job> unfinished = state.unfinishedJobs();
        return switch (unfinished.size()) {
            case 1 -> state.job(unfinished.get(0).id());
            case 0 ->
                throw new Stop(
                        ExitCode.WRONG_USAGE,
                        "No job in " + state.path() + " is unfinished; there is nothing to resume.");
            default ->
                throw new Stop(
                        ExitCode.WRONG_USAGE,
                        "Several jobs are unfinished: "
                                + unfinished.stream().map(Job::id).collect(Collectors.joining(", "))
                                + ". Name the one to resume.");
        };
    }
}
