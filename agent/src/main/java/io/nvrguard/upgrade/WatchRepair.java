package io.nvrguard.upgrade;

import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.repair.RepairMonitor;
import io.nvrguard.repair.RepairObservation;
import io.nvrguard.repair.RepairPace;
import io.nvrguard.repair.RepairProgress;
import io.nvrguard.repair.RepairState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Follows the repair in the recorder's log until it is judged. Only {@link RepairState.Repaired} ends it well. */
final class WatchRepair implements StepAction {

    /** One more try by itself when a repair stopped too soon or was interrupted; after that a person decides. */
    private static final int ROUNDS_BY_ITSELF = 1;

    private static final Duration ONCE_MORE = Duration.ofSeconds(5);

    /** Noted when a disk failed: whatever is seen later, this repair was not completed. */
    private static final String FAILED_DISK = "failedDisk";

    private Optional<RepairMonitor> monitor = Optional.empty();
    private Optional<Instant> lookingSince = Optional.empty();
    private boolean endSeen;

    @Override
    public Notes mark(Visit visit) {
        return visit.job().evidenceOf(Step.START_REPAIR).map(StartRepair::since).orElse(Notes.NONE);
    }

    @Override
    public void act(Visit visit, Notes mark) {
        // Watching changes nothing.
    }

    @Override
    public Look look(Visit visit, Notes mark) throws RecorderException, HaltException {
        RepairMonitor folding =
                monitor.orElseGet(() -> new RepairMonitor(visit.profile().repair(), StartRepair.since(visit, mark)));
        monitor = Optional.of(folding);
        RepairLook.Seen seen = RepairLook.take(visit.recorder(), folding, visit.now());
        RepairState state = seen.state();
        RepairVerdict verdict = new RepairVerdict(visit.job(), mark);
        if (state instanceof RepairState.DiskFailed failed && !mark.has(FAILED_DISK)) {
            return new Look.Remember(Notes.NONE.with(FAILED_DISK, failed.disk().id()));
        }
        if (state instanceof RepairState.Overdue overdue && visit.job().isResumedHere()) {
            return overdueStill(visit, seen.look(), overdue);
        }
        if (state instanceof RepairState.NotSeen && unseenTooLong(visit)) {
            return verdict.again("neither log nor disks show it any more");
        }
        if (isFirstSightOfAnEnd(state)) {
            return new Look.Wait(ONCE_MORE, Progress.ofRepair("the repair ended, looking once more", state.progress()));
        }
        return verdict.of(state, RepairPace.between(watched(visit), state.progress()));
    }

    /** The repair was seen to start, perhaps on the disks only; who looks anew after a crash may find no trace of it. */
    private boolean unseenTooLong(Visit visit) {
        return watched(visit).compareTo(visit.profile().timing().noStart()) > 0;
    }

    /** How long this process has been watching, on our own clock. */
    private Duration watched(Visit visit) {
        Instant since = lookingSince.orElse(visit.now());
        lookingSince = Optional.of(since);
        return Duration.between(since, visit.now());
    }

    /** Log entries may come late, and one of the same second as the next try's could not be told from it. */
    private boolean isFirstSightOfAnEnd(RepairState state) {
        boolean ended = state instanceof RepairState.StoppedTooSoon || state instanceof RepairState.Interrupted;
        boolean first = ended && !endSeen;
        endSeen = ended;
        return first;
    }

    /** A person has looked: where disks still repair they get as long again, where none does the repair starts anew. */
    private static Look overdueStill(Visit visit, RepairObservation seen, RepairState.Overdue overdue)
            throws HaltException {
        boolean atWork =
                seen.storage().disks().stream().anyMatch(visit.profile().repair()::isRepairing);
        if (!atWork) {
            return new Look.Back(
                    Step.START_REPAIR, "the log never said that the repair stopped, and no disk repairs any more");
        }
        Duration since = Duration.between(visit.job().notedAt(), visit.now());
        if (since.compareTo(overdue.limit()) > 0) {
            throw RepairVerdict.overdue(visit.job(), overdue);
        }
        return new Look.Wait(
                RepairPace.between(since, overdue.progress()),
                Progress.ofRepair("repairing the database", overdue.progress()));
    }

    @Override
    public Duration patience(Profile profile) {
        return profile.timing().backOnline();
    }

    /** What each state of the repair means for the job. */
    private record RepairVerdict(Job job, Notes mark) {

        Look of(RepairState state, Duration pause) throws HaltException {
            if (state instanceof RepairState.Repaired repaired) {
                return new Look.Done(evidence(repaired.progress()));
            } else if (state instanceof RepairState.StoppedTooSoon stopped) {
                return again("the repair of disk " + stopped.disk().disk() + " stopped after "
                        + Words.of(stopped.took()) + ", needed at least " + Words.of(stopped.least()));
            } else if (state instanceof RepairState.Interrupted interrupted) {
                return again("the recorder restarted at " + interrupted.restartedAt() + " in the middle of the repair");
            } else if (state instanceof RepairState.DiskFailed failed) {
                throw diskFailed(failed);
            } else if (state instanceof RepairState.Overdue overdue) {
                throw overdue(job, overdue);
            } else if (mark.has(FAILED_DISK)) {
                return again("disk " + mark.text(FAILED_DISK) + " had failed during the repair");
            }
            return new Look.Wait(pause, Progress.ofRepair("repairing the database", state.progress()));
        }

        private static Notes evidence(RepairProgress progress) {
            Notes notes = Notes.NONE.with("elapsed", progress.took());
            for (var disk : progress.disks()) {
                notes = notes.with(
                        "disk" + disk.disk(),
                        disk.started().map(Object::toString).orElse("?") + " to "
                                + disk.stopped().map(Object::toString).orElse("?"));
            }
            return notes.with("lastLine", progress.lastLine().map(line -> line.at() + " " + line.text()));
        }

        private Look again(String reason) throws HaltException {
            if (job.rounds() < ROUNDS_BY_ITSELF) {
                return new Look.Back(Step.START_REPAIR, reason);
            }
            throw new HaltException(
                    Halt.Kind.PERSON_NEEDED,
                    "The database repair was run twice and was not completed: " + reason + ".",
                    "A repair that stops after minutes did not happen; recordings from before the upgrade stay lost to search"
                            + " (vendor: \"strongly recommend performing the Database Rebuild again\").",
                    "Check the disks at the recorder, then run `nvrguard resume " + job.id()
                            + "`: it starts the repair anew.");
        }

        private HaltException diskFailed(RepairState.DiskFailed failed) {
            return new HaltException(
                    Halt.Kind.RECORDER_FAILED,
                    "Disk " + failed.disk().id() + " reports '" + failed.disk().status()
                            + "' during the repair; needed: 'ok'.",
                    "A repair on a failing disk can lose the recordings on it.",
                    "Save what is needed from it, replace disk " + failed.disk().id() + ", then run `nvrguard resume "
                            + job.id() + "`.");
        }

        static HaltException overdue(Job job, RepairState.Overdue overdue) {
            return new HaltException(
                    Halt.Kind.PERSON_NEEDED,
                    "The repair has run for " + Words.of(overdue.progress().elapsed())
                            + " without a stop entry in the log; more than " + Words.of(overdue.limit())
                            + ", twice the published upper rate, was not expected.",
                    "It may hang, or its stop entry was lost; either way it can't be called done.",
                    "Look at the recorder: Storage shows whether it still repairs. Restart it if it hangs. Then run `nvrguard"
                            + " resume " + job.id() + "`: it goes on watching, or starts the repair anew.");
        }
    }
}
