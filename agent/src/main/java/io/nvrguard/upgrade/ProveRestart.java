package io.nvrguard.upgrade;

import io.nvrguard.profile.Profile;
import io.nvrguard.profile.Timing;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Success is the version read back after a restart that was seen to happen; never "100 %" and never "bytes written".
 * Two good looks with the same boot are asked for, because recorders were seen to come up twice (failure-modes.md F33).
 */
final class ProveRestart implements StepAction {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private Optional<Instant> lookingSince = Optional.empty();
    private Optional<Instant> flashingSeen = Optional.empty();
    private int goodLooks;
    private int oldAfterRestart;

    @Override
    public Notes mark(Visit visit) {
        return visit.job().evidenceOf(Step.UPLOAD_IMAGE).orElse(Notes.NONE);
    }

    @Override
    public void act(Visit visit, Notes mark) {
        // The recorder restarts by itself; a reboot sent into a flashing unit would be the power cut we guard against.
    }

    @Override
    public Look look(Visit visit, Notes mark) throws RecorderException, HaltException {
        Instant since = lookingSince.orElse(visit.now());
        lookingSince = Optional.of(since);
        Optional<Integer> percent = Glimpse.upgradePercent(visit.recorder());
        if (percent.isPresent()) {
            flashingSeen = Optional.of(visit.now());
            return stillFlashing(visit, since, percent.get());
        }
        RecorderIdentity recorder = visit.recorder().identify();
        boolean newRuns = recorder.firmware().agreesWith(visit.hop().to());
        BootMark now = BootMark.read(visit);
        boolean restarted = BootMark.of(mark).restartedBy(now, newRuns);
        if (newRuns && restarted) {
            return goodLook(recorder, now);
        }
        goodLooks = 0;
        return restarted ? oldVersionRuns(visit, recorder) : notRestarted(visit, since, recorder);
    }

    private Look goodLook(RecorderIdentity recorder, BootMark now) {
        goodLooks++;
        return goodLooks < 2
                ? new Look.Wait(PAUSE, Progress.of("it runs " + recorder.firmware() + ", looking once more"))
                : new Look.Done(now.into(Notes.NONE.with("running", recorder.firmware())));
    }

    private Look oldVersionRuns(Visit visit, RecorderIdentity recorder) throws HaltException {
        oldAfterRestart++;
        if (oldAfterRestart < 3) {
            return new Look.Wait(PAUSE, Progress.of("it restarted and still runs " + recorder.firmware()));
        }
        if (visit.job().isResumedHere()) {
            return new Look.Back(
                    Step.UPLOAD_IMAGE,
                    "it restarted and still runs " + recorder.firmware() + ", and somebody has looked at it since");
        }
        throw new HaltException(
                Halt.Kind.RECORDER_FAILED,
                "The recorder was sent the file, restarted, and still runs " + recorder.firmware() + "; needed: "
                        + visit.hop().to() + ".",
                "The upgrade did not happen although nothing reported an error; sending the file again blindly could hit a"
                        + " recorder that is still busy with it.",
                "Look at the recorder's own screen and log for the reason. When it runs well, `nvrguard resume "
                        + visit.job().id() + "` sends the file once more.");
    }

    private Look stillFlashing(Visit visit, Instant since, int percent) throws HaltException {
        Timing timing = visit.profile().timing();
        if (Duration.between(since, visit.now()).compareTo(timing.flashDeadline()) > 0) {
            throw new HaltException(
                    Halt.Kind.RECORDER_FAILED,
                    "The recorder says for more than " + Words.of(timing.flashDeadline()) + " that it is flashing ("
                            + percent + " %).",
                    "Cutting its power now could destroy it; it may also have hung.",
                    "Leave it powered, look at its screen. When it has restarted by itself, run `nvrguard resume "
                            + visit.job().id() + "`.");
        }
        return new Look.Wait(PAUSE, Progress.of("the recorder is flashing", percent));
    }

    private Look notRestarted(Visit visit, Instant since, RecorderIdentity recorder) throws HaltException {
        Timing timing = visit.profile().timing();
        Duration idle = Duration.between(flashingSeen.orElse(since), visit.now());
        if (idle.compareTo(timing.noStart()) > 0) {
            throw new HaltException(
                    Halt.Kind.PERSON_NEEDED,
                    "The recorder took the file, but for " + Words.of(idle) + " it runs on with " + recorder.firmware()
                            + " and does not flash.",
                    "It is in a known good state. Whether it kept the file can't be seen from outside.",
                    "Look at its screen. Restart it there, then run `nvrguard resume "
                            + visit.job().id() + "`: it sends the file once more if the old version still runs.");
        }
        return new Look.Wait(PAUSE, Progress.of("waiting for the restart, it still runs " + recorder.firmware()));
    }

    @Override
    public Duration patience(Profile profile) {
        return profile.timing().backOnline().plus(profile.timing().flash());
    }
}
