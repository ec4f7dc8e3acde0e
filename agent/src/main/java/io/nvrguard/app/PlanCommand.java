package io.nvrguard.app;

import io.nvrguard.files.StateDirectory;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.upgrade.Proposal;
import io.nvrguard.upgrade.Survey;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plan}: the whole plan; nothing is touched, and files need not be at hand. */
@Command(
        name = "plan",
        description = "Shows the whole way to a version, with verdicts, steps and times. Touches nothing.")
final class PlanCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private RecorderOptions recorderOptions = new RecorderOptions();

    @Mixin
    private TargetOption target = new TargetOption();

    @Mixin
    private SharedOptions shared = new SharedOptions();

    PlanCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Stop, IOException {
        FirmwareVersion wanted = target.wanted();
        ProfilePack profiles = wiring.profiles(shared.profiles());
        RecorderAddress address = recorderOptions.address();
        Login login = recorderOptions.login(wiring, address);
        try (Recorder recorder = wiring.recorders().open(address, login)) {
            Survey survey = Surveys.of(recorder, profiles, recorderOptions.label());
            StateDirectory state = wiring.state();
            Procedure procedure = new Procedure(
                    profiles,
                    wiring.guard(),
                    wiring.recorders(),
                    NoFinder.INSTANCE,
                    state,
                    wiring.pace().clock());
            Proposal proposal = procedure.propose(survey, wanted, List.of());
            PlanPaper.of(proposal, survey).print(wiring.output(), shared.json());
            return Verdicts.exit(proposal.decision()).number();
        } catch (RecorderException e) {
            throw Sentences.of(e, address);
        }
    }
}
