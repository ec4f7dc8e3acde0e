package io.nvrguard.upgrade;

import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.ActivationState;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderIdentity;
import io.nvrguard.recorder.Sighting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Gives the defaulted unit its password, and proves with a login under it that this is the unit of the plan. */
final class Activate implements StepAction {

    /**
     * Nothing is written to an address on an old sighting: whoever was not heard there since this process began is looked
     * for again. A unit that SADP never reached can't be heard again; it is taken for the one that was there.
     */
    @Override
    public Optional<Look.Back> before(Visit visit) throws RecorderException {
        Notes found = visit.job().evidenceOf(Step.FIND_AGAIN).orElse(Notes.NONE);
        boolean bySadp = found.text(FindAgain.FOUND_BY).equals(FindAgain.SADP);
        return bySadp && !isHeardAlone(visit)
                ? Optional.of(new Look.Back(
                        Step.FIND_AGAIN,
                        "it was not heard at " + visit.job().address() + " in this session, or not alone"))
                : Optional.empty();
    }

    private static boolean isHeardAlone(Visit visit) {
        String host = visit.job().address().host();
        List<String> there = visit.around().finder().heard().stream()
                .filter(sighting -> sighting.address().host().equals(host))
                .map(Sighting::serialNumber)
                .toList();
        return there.equals(List.of(visit.plan().serialNumber()));
    }

    @Override
    public Notes mark(Visit visit) {
        return Notes.NONE.with(Job.ADDRESS, visit.job().address());
    }

    @Override
    public void act(Visit visit, Notes mark) throws RecorderException, HaltException {
        try {
            visit.recorder().activate(visit.around().logins().afterDefault());
        } catch (RecorderException e) {
            if (e.kind() != RecorderException.Kind.REFUSED) {
                throw e;
            }
            throw new HaltException(
                    Halt.Kind.PERSON_NEEDED,
                    "The recorder did not take the new password: " + e.getMessage() + ".",
                    "It is inactive until it has one, and nothing can be sent to it.",
                    "Choose 8 to 16 characters of at least two kinds (letters, capitals, digits, others), then run"
                            + " `nvrguard resume " + visit.job().id()
                            + "` with --new-password-file. If somebody activated it already, give that password.");
        }
    }

    @Override
    public Look look(Visit visit, Notes mark) throws RecorderException, HaltException {
        RecorderIdentity recorder = visit.recorder().identify();
        if (!recorder.isSameUnitAs(visit.plan().serialNumber(), visit.plan().macAddress())) {
            throw new HaltException(
                    Halt.Kind.REFUSED,
                    "The unit at " + visit.job().address() + " is " + recorder.serialNumber() + "; needed: "
                            + visit.plan().serialNumber() + ".",
                    "Another recorder was activated in its place; it has the new password now, and nothing else was changed.",
                    "Disconnect it, then run `nvrguard resume " + visit.job().id() + "`.");
        }
        return new Look.Done(
                Notes.NONE.with("serialNumber", recorder.serialNumber()).with("running", recorder.firmware()));
    }

    @Override
    public Look inspect(Visit visit, Notes mark) throws RecorderException, HaltException {
        return visit.recorder().activationState() == ActivationState.INACTIVE
                ? new Look.NotTaken("it is still inactive")
                : look(visit, mark);
    }

    @Override
    public Duration patience(Profile profile) {
        return profile.timing().backOnline();
    }
}
