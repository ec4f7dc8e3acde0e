package io.nvrguard.upgrade;

import io.nvrguard.guard.DefaultBefore;
import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderIdentity;
import io.nvrguard.recorder.ResponseStatus;
import io.nvrguard.recorder.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Sends one image, at most once unless the recorder is shown not to have it.
 *
 * <p>All but the last bytes are sent first; then the journal notes {@link #RELEASED}; then the last bytes leave. So a
 * journal without that note proves that the recorder never had the whole file, and nothing but the recorder's own
 * state can prove the opposite.
 */
final class UploadImage implements StepAction {

    /** Noted before the last bytes leave. */
    static final String RELEASED = "released";

    private static final String RUNNING = "running";
    private static final Set<String> BUSY = Set.of("deviceBusy", "upgrading", "serviceUnavailable");
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration CALM = Duration.ofSeconds(3);

    private Optional<OfferedImage> image = Optional.empty();
    private Optional<Instant> idleSince = Optional.empty();

    @Override
    public Notes mark(Visit visit) throws RecorderException, HaltException {
        DefaultBefore defaultBefore = visit.job().isDefaulted() ? DefaultBefore.DONE : DefaultBefore.NOT_KNOWN;
        FreshClearance.Cleared cleared = FreshClearance.take(visit, defaultBefore);
        image = Optional.of(cleared.image());
        RecorderIdentity recorder = cleared.clearance().situation().recorder();
        return BootMark.read(visit)
                .into(Notes.NONE
                        .with(RUNNING, recorder.firmware())
                        .with("sha256", visit.hop().sha256())
                        .with("cleared", cleared.rules()));
    }

    @Override
    public void act(Visit visit, Notes mark) throws RecorderException {
        visit.recorder().startUpload(image.orElseThrow().source());
    }

    @Override
    public Look look(Visit visit, Notes mark) throws RecorderException, HaltException {
        Upload upload = visit.recorder().upload();
        if (upload instanceof Upload.Sending sending) {
            return waiting(visit, sending);
        } else if (upload instanceof Upload.Held) {
            if (!mark.has(RELEASED)) {
                return new Look.Remember(Notes.NONE.with(RELEASED, "true"));
            }
            visit.recorder().releaseUpload();
            return new Look.Wait(GLANCE, Progress.of("sending the last bytes"));
        } else if (upload instanceof Upload.Answered answered && !isBusy(answered.status())) {
            return answered(mark, answered);
        }
        return inspect(visit, mark);
    }

    private static Look waiting(Visit visit, Upload.Sending sending) {
        if (sending.sentBytes() < sending.sizeBytes()) {
            return new Look.Wait(
                    GLANCE, Progress.ofBytes("sending the firmware", sending.sentBytes(), sending.sizeBytes()));
        }
        return Glimpse.upgradePercent(visit.recorder())
                .map(percent -> (Look) new Look.Wait(CALM, Progress.of("the recorder is flashing", percent)))
                .orElse(new Look.Wait(GLANCE, Progress.of("all bytes sent, waiting for the answer")));
    }

    /** Busy with something else, or with this very file: no verdict on it (recorder-protocol.md §2.3). */
    private static boolean isBusy(ResponseStatus status) {
        return BUSY.contains(status.subStatusCode());
    }

    private static Look answered(Notes mark, Upload.Answered answered) throws HaltException {
        ResponseStatus status = answered.status();
        if (status.isOk()) {
            return new Look.Done(mark.with("answer", status).with("sentBytes", answered.sentBytes()));
        }
        if (status.asksForReboot()) {
            throw new HaltException(
                    Halt.Kind.PERSON_NEEDED,
                    "The recorder answered the upload with " + status
                            + ": it wants a restart before it flashes anything.",
                    "Nothing was flashed. It will take the file after the restart.",
                    "Restart the recorder, wait until it answers, then run `nvrguard resume`.");
        }
        throw new HaltException(
                Halt.Kind.RECORDER_FAILED,
                "The recorder refused the file: " + status + ".",
                "It compared the file with its own hardware and took nothing of it; nvrguard had let this file pass, so one of"
                        + " the two is wrong about this unit.",
                "Do not try another way to force it. Keep this journal, read label and file name, and report both.");
    }

    /** Whether the recorder has the whole file, told from the recorder itself. */
    @Override
    public Look inspect(Visit visit, Notes mark) throws RecorderException, HaltException {
        Optional<Integer> percent = Glimpse.upgradePercent(visit.recorder());
        if (percent.isPresent()) {
            return new Look.Done(mark.with("answer", "none, but it is upgrading"));
        }
        RecorderIdentity recorder = visit.recorder().identify();
        if (recorder.firmware().agreesWith(visit.hop().to())) {
            return new Look.Done(mark.with("answer", "none, but it runs " + recorder.firmware()));
        }
        if (!mark.has(RELEASED)) {
            return new Look.NotTaken("the last bytes were never sent");
        }
        BootMark now = BootMark.read(visit);
        return BootMark.of(mark).restartedBy(now, false)
                ? new Look.Done(mark.with("answer", "none, but it restarted since"))
                : stillIdle(visit, recorder);
    }

    /** It may have the whole file and not have begun; only time without a sign shows that it has not. */
    private Look stillIdle(Visit visit, RecorderIdentity recorder) {
        Instant since = idleSince.orElse(visit.now());
        idleSince = Optional.of(since);
        Duration idle = Duration.between(since, visit.now());
        Duration noStart = visit.profile().timing().noStart();
        return idle.compareTo(noStart) >= 0
                ? new Look.NotTaken("for " + Words.of(idle) + " it ran " + recorder.firmware() + " and did not upgrade")
                : new Look.Wait(
                        CALM,
                        Progress.of("making sure that the recorder does not begin to flash, "
                                + Words.of(noStart.minus(idle)) + " to go"));
    }

    /** It may be flashing or starting, after a crash of ours. */
    @Override
    public Duration patience(Profile profile) {
        return profile.timing().backOnline().plus(profile.timing().flash());
    }
}
