package io.nvrguard.upgrade;

import io.nvrguard.profile.RepairWay;
import io.nvrguard.recorder.ClockReading;
import io.nvrguard.recorder.DeviceStatus;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.repair.RepairMonitor;
import io.nvrguard.repair.RepairPace;
import io.nvrguard.repair.RepairState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Starts the repair the way the profile says, or asks the person and sees it start. Done when the recorder's own log or
 * disks show it.
 */
final class StartRepair implements StepAction {

    /** The recorder's clock when the repair was asked for: entries before it belong to earlier repairs. */
    static final String SINCE = "since";

    /** Our own clock at that moment: the recorder's may be set while it repairs. */
    private static final String SINCE_OURS = "sinceOurs";

    private static final String UP_TIME = "upTime";

    /** Noted where a repair was found running: it is followed from the recorder's last start on, and none is asked for. */
    private static final String RUNS_ALREADY = "runsAlready";

    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** How long a person is waited for before the job halts and gives the prompt back. */
    private static final Duration PERSON = Duration.ofMinutes(30);

    private Optional<Instant> lookingSince = Optional.empty();

    @Override
    public Notes mark(Visit visit) throws RecorderException {
        DeviceStatus status = visit.recorder().status();
        ClockReading now = RepairLook.clock(status, visit.now());
        boolean runs = visit.recorder().storage().disks().stream()
                .anyMatch(visit.profile().repair()::isRepairing);
        return runs ? since(status.bootTime().map(now::at).orElse(now)).with(RUNS_ALREADY, "true") : since(now);
    }

    private static Notes since(ClockReading clock) {
        return Notes.NONE
                .with(SINCE, clock.recorders())
                .with(SINCE_OURS, clock.ours())
                .with(UP_TIME, clock.upTime());
    }

    /** Both clocks when the repair was asked for; a journal of before they were both noted has the time of its entry. */
    static ClockReading since(Visit visit, Notes mark) {
        Instant noted = visit.job().open().map(JournalEntry.Began::at).orElse(visit.now());
        return new ClockReading(
                mark.instant(SINCE_OURS).orElse(noted), mark.time(SINCE).orElseThrow(), mark.duration(UP_TIME));
    }

    /** What a later step needs of this one's evidence to go on from there. */
    static Notes since(Notes evidence) {
        return Notes.NONE
                .with(SINCE, evidence.text(SINCE))
                .with(SINCE_OURS, evidence.instant(SINCE_OURS))
                .with(UP_TIME, evidence.duration(UP_TIME));
    }

    @Override
    public void act(Visit visit, Notes mark) throws RecorderException {
        if (!mark.has(RUNS_ALREADY) && visit.profile().repair().way() instanceof RepairWay.Http http) {
            visit.recorder().startRepair(http.request());
        }
    }

    @Override
    public Look look(Visit visit, Notes mark) throws RecorderException, HaltException {
        Instant since = lookingSince.orElse(visit.now());
        lookingSince = Optional.of(since);
        RepairState state = state(visit, mark);
        if (!(state instanceof RepairState.NotSeen)) {
            return new Look.Done(mark.with(
                    "seen",
                    state.progress()
                            .lastLine()
                            .map(line -> line.at() + " " + line.text())
                            .orElse("disk status")));
        }
        Duration waited = Duration.between(since, visit.now());
        return visit.profile().repair().way() instanceof RepairWay.Manual manual
                ? personAsked(visit, manual, waited)
                : notSeenYet(visit, waited);
    }

    @Override
    public Look inspect(Visit visit, Notes mark) throws RecorderException, HaltException {
        boolean seen = !(state(visit, mark) instanceof RepairState.NotSeen);
        return seen || visit.profile().repair().way() instanceof RepairWay.Manual
                ? look(visit, mark)
                : new Look.NotTaken("neither log nor disks show a repair since " + mark.text(SINCE));
    }

    private static RepairState state(Visit visit, Notes mark) throws RecorderException {
        RepairMonitor monitor = new RepairMonitor(visit.profile().repair(), since(visit, mark));
        return RepairLook.take(visit.recorder(), monitor, visit.now()).state();
    }

    private static Look personAsked(Visit visit, RepairWay.Manual manual, Duration waited) throws HaltException {
        if (waited.compareTo(PERSON) > 0) {
            throw new HaltException(
                    Halt.Kind.PERSON_NEEDED,
                    "No repair was seen to start within " + Words.of(PERSON) + ".",
                    "Until the database is repaired, recordings made before the upgrade may not be found.",
                    manual.instruction(visit.plan().target()) + " Then run `nvrguard resume "
                            + visit.job().id() + "`.");
        }
        return new Look.Wait(
                RepairPace.forAPerson(waited),
                Progress.ofInstruction(
                        "waiting for the database repair to start",
                        manual.instruction(visit.plan().target())));
    }

    private static Look notSeenYet(Visit visit, Duration waited) throws HaltException {
        if (waited.compareTo(visit.profile().timing().noStart()) > 0) {
            throw new HaltException(
                    Halt.Kind.PERSON_NEEDED,
                    "The recorder took the request for a database repair, but for " + Words.of(waited)
                            + " neither its log nor its disks show one.",
                    "A repair that can't be seen can't be called done.",
                    "Start the repair at the recorder itself, then run `nvrguard resume "
                            + visit.job().id() + "`.");
        }
        return new Look.Wait(PAUSE, Progress.of("waiting for the database repair to start"));
    }
}
