package io.nvrguard.upgrade;

import io.nvrguard.guard.DefaultBefore;
import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.ActivationState;
import io.nvrguard.recorder.DefaultMode;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The full factory default the vendor wants between 3.4.92 and any 4.x. It is the first thing that cannot be taken
 * back, so the next hop's file is judged again before it. Its proof is the unit being inactive.
 */
final class FactoryDefault implements StepAction {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** So long a default that was asked for may take to begin. */
    private static final Duration CALM = Duration.ofSeconds(30);

    private Optional<Instant> lookingSince = Optional.empty();

    @Override
    public Notes mark(Visit visit) throws RecorderException, HaltException {
        FreshClearance.take(visit, DefaultBefore.PLANNED);
        return BootMark.read(visit).into(Notes.NONE);
    }

    @Override
    public void act(Visit visit, Notes mark) throws RecorderException {
        visit.recorder().factoryDefault(DefaultMode.FULL);
    }

    @Override
    public Look look(Visit visit, Notes mark) throws RecorderException, HaltException {
        Instant since = lookingSince.orElse(visit.now());
        lookingSince = Optional.of(since);
        Optional<Notes> inactive = seenInactive(visit);
        if (inactive.isPresent()) {
            return new Look.Done(inactive.get());
        }
        Duration waited = Duration.between(since, visit.now());
        if (waited.compareTo(visit.profile().timing().backOnline()) > 0) {
            throw Unseen.after(waited, visit);
        }
        return new Look.Wait(PAUSE, Progress.of("waiting for the recorder to come back inactive"));
    }

    @Override
    public Look inspect(Visit visit, Notes mark) throws RecorderException, HaltException {
        Optional<Notes> inactive = seenInactive(visit);
        if (inactive.isPresent()) {
            return new Look.Done(inactive.get());
        }
        return mayStillHappen(visit, mark)
                ? look(visit, mark)
                : new Look.NotTaken("it answers to the old password and did not restart");
    }

    /**
     * A unit that does not answer may be starting, one that took the order a moment ago may not have begun with it, and one
     * may have become inactive since it was asked the question before.
     */
    private boolean mayStillHappen(Visit visit, Notes mark) throws RecorderException {
        Instant since = lookingSince.orElse(visit.now());
        lookingSince = Optional.of(since);
        try {
            return BootMark.of(mark).restartedBy(BootMark.read(visit), false)
                    || Duration.between(since, visit.now()).compareTo(CALM) < 0;
        } catch (RecorderException e) {
            if (e.mayPass() || e.kind() == RecorderException.Kind.NOT_ACTIVATED) {
                return true;
            }
            throw e;
        }
    }

    private static Optional<Notes> seenInactive(Visit visit) throws RecorderException {
        visit.around().finder().inquire();
        Optional<Sighting> heard = visit.around().finder().heard().stream()
                .filter(sighting -> sighting.serialNumber().equals(visit.plan().serialNumber()))
                .filter(sighting -> sighting.activated().equals(Optional.of(false)))
                .findFirst();
        if (heard.isPresent()) {
            return Optional.of(
                    Notes.NONE.with("inactive", "SADP, at " + heard.get().address()));
        }
        return answersInactive(visit)
                ? Optional.of(Notes.NONE.with(
                        "inactive", "at its old address " + visit.job().address()))
                : Optional.empty();
    }

    private static boolean answersInactive(Visit visit) throws RecorderException {
        try {
            return visit.recorder().activationState() == ActivationState.INACTIVE;
        } catch (RecorderException e) {
            if (e.mayPass()) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Duration patience(Profile profile) {
        return profile.timing().backOnline();
    }
}
