package io.nvrguard.upgrade;

import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.ActivationState;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.MacAddress;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds the defaulted unit by serial and MAC before anything is written to it: another unit may already sit at the
 * default address (failure-modes.md F17).
 */
final class FindAgain implements StepAction {

    /** Name under which the way it was found is noted. */
    static final String FOUND_BY = "foundBy";

    static final String SADP = "SADP";

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** How long SADP may stay silent before the unit at the old address is taken for the one that was there. */
    private static final Duration SADP_SILENCE = Duration.ofSeconds(15);

    private Optional<Instant> lookingSince = Optional.empty();

    @Override
    public Notes mark(Visit visit) {
        return Notes.NONE;
    }

    @Override
    public void act(Visit visit, Notes mark) throws RecorderException {
        visit.around().finder().inquire();
    }

    @Override
    public Look look(Visit visit, Notes mark) throws RecorderException, HaltException {
        Instant since = lookingSince.orElse(visit.now());
        lookingSince = Optional.of(since);
        Duration waited = Duration.between(since, visit.now());
        visit.around().finder().inquire();
        List<Sighting> heard = visit.around().finder().heard();
        Optional<Sighting> unit = heard.stream()
                .filter(sighting -> sighting.serialNumber().equals(visit.plan().serialNumber()))
                .findFirst();
        if (unit.isPresent()) {
            mustHaveSameMac(visit, unit.get());
            mustBeAlone(visit, unit.get(), heard);
            if (answersInactive(visit, unit.get().address())) {
                return new Look.Done(
                        found(unit.get().address(), SADP, unit.get().macAddress()));
            }
        } else if (waited.compareTo(SADP_SILENCE) > 0 && isAloneAtOldAddress(visit, heard)) {
            return new Look.Done(found(visit.job().address(), "same address, SADP silent", Optional.empty()));
        }
        if (waited.compareTo(visit.profile().timing().backOnline()) > 0) {
            throw Unseen.after(waited, visit);
        }
        return new Look.Wait(
                PAUSE, Progress.of("looking for serial " + visit.plan().serialNumber()));
    }

    private static Notes found(RecorderAddress address, String by, Optional<MacAddress> mac) {
        return Notes.NONE.with(Job.ADDRESS, address).with(FOUND_BY, by).with("macAddress", mac);
    }

    private static boolean isAloneAtOldAddress(Visit visit, List<Sighting> heard) {
        RecorderAddress old = visit.job().address();
        return heard.stream().noneMatch(sighting -> sighting.address().host().equals(old.host()))
                && answersInactive(visit, old);
    }

    private static boolean answersInactive(Visit visit, RecorderAddress address) {
        Login login = visit.around().logins().of(visit.job());
        try (Recorder there = visit.around().recorders().open(address, login)) {
            return there.activationState() == ActivationState.INACTIVE;
        } catch (RecorderException e) {
            return false;
        }
    }

    private static void mustHaveSameMac(Visit visit, Sighting unit) throws HaltException {
        Optional<MacAddress> expected = visit.plan().macAddress();
        if (expected.isPresent() && unit.macAddress().isPresent() && !expected.equals(unit.macAddress())) {
            throw new HaltException(
                    Halt.Kind.REFUSED,
                    "A recorder with the serial " + unit.serialNumber() + " answers at " + unit.address()
                            + ", but its MAC is " + unit.macAddress().get() + "; needed: " + expected.get() + ".",
                    "Two units claim to be the one being upgraded; writing to the wrong one could destroy it.",
                    "Disconnect the other unit, then run `nvrguard resume "
                            + visit.job().id() + "`.");
        }
    }

    /** Two units with one address: nobody can say which of them an order would reach. */
    private static void mustBeAlone(Visit visit, Sighting unit, List<Sighting> heard) throws HaltException {
        Optional<Sighting> other = heard.stream()
                .filter(sighting ->
                        sighting.address().host().equals(unit.address().host()))
                .filter(sighting -> !sighting.serialNumber().equals(unit.serialNumber()))
                .findFirst();
        if (other.isPresent()) {
            throw new HaltException(
                    Halt.Kind.REFUSED,
                    "Another recorder, serial " + other.get().serialNumber() + ", has the address "
                            + unit.address().host() + ", too; needed: " + unit.serialNumber() + " alone there.",
                    "Nobody can say which of the two an order would reach; the wrong one could be given a password or"
                            + " firmware that is not for it.",
                    "Disconnect the other unit, then run `nvrguard resume "
                            + visit.job().id() + "`.");
        }
    }

    @Override
    public Duration patience(Profile profile) {
        return profile.timing().backOnline();
    }
}
