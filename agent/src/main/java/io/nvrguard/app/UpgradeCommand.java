package io.nvrguard.app;

import io.nvrguard.files.FirmwareFile;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.guard.Clearance;
import io.nvrguard.guard.Decision;
import io.nvrguard.guard.Offer;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.sadp.SadpFinder;
import io.nvrguard.upgrade.JournalException;
import io.nvrguard.upgrade.Logins;
import io.nvrguard.upgrade.Outline;
import io.nvrguard.upgrade.Planner;
import io.nvrguard.upgrade.Proposal;
import io.nvrguard.upgrade.Step;
import io.nvrguard.upgrade.Survey;
import io.nvrguard.upgrade.UpgradePlan;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code upgrade}: plan, shown before anything is touched; then the job. */
@Command(
        name = "upgrade",
        description =
                "Upgrades a recorder over listed hops, repairs its database and proves it. Shows the plan and asks first.")
final class UpgradeCommand implements Callable<Integer> {

    /** What the person agreed to, and what they said of the files. */
    private record Agreed(UpgradePlan plan, OriginsConfirmed origins) {}

    private final Wiring wiring;

    @Mixin
    private RecorderOptions recorderOptions = new RecorderOptions();

    @Mixin
    private TargetOption target = new TargetOption();

    @Mixin
    private JobOptions jobOptions = new JobOptions();

    @Mixin
    private SharedOptions shared = new SharedOptions();

    UpgradeCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Stop, IOException, JournalException, InterruptedException {
        FirmwareVersion wanted = target.wanted();
        ProfilePack profiles = wiring.profiles(shared.profiles());
        RecorderAddress address = recorderOptions.address();
        List<FirmwareFile> added = jobOptions.store(wiring);
        Logins logins = jobOptions.logins(recorderOptions.login(wiring, address));
        try (SadpFinder finder = wiring.finder(List.of(address))) {
            Procedure procedure = new Procedure(
                    profiles,
                    wiring.guard(),
                    wiring.recorders(),
                    finder,
                    wiring.state(),
                    wiring.pace().clock());
            Agreed agreed = agree(procedure, address, logins, wanted, added);
            agreed.origins().pin(wiring);
            Map<String, String> accepted = agreed.origins().with(jobOptions.accepted());
            try (Procedure.Running job = procedure.begin(agreed.plan(), accepted, logins)) {
                return JobRuns.drive(wiring, shared.json(), job).exit().number();
            }
        }
    }

    private Agreed agree(
            Procedure procedure,
            RecorderAddress address,
            Logins logins,
            FirmwareVersion wanted,
            List<FirmwareFile> added)
            throws Stop, IOException, JournalException {
        Survey survey = survey(procedure, address, logins.now());
        UnfinishedJobs.mustBeNone(procedure.state(), survey.identity().serialNumber());
        Proposal proposal = procedure.propose(survey, wanted, added);
        PlanPaper paper = PlanPaper.of(proposal, survey);
        paper.print(wiring.output(), shared.json());
        mustBePossible(proposal);
        OriginsConfirmed origins = OriginsConfirmed.gather(
                wiring.output(), proposal, jobOptions.accepted(), !jobOptions.yes() && !shared.json());
        List<Clearance> cleared = cleared(proposal, origins.with(jobOptions.accepted()));
        Outline outline = paper.outline().orElseThrow();
        if (outline.steps().stream().anyMatch(step -> step.step() == Step.FACTORY_DEFAULT)) {
            Passwords.mustActivate(logins.afterDefault());
        }
        Consent.ask(wiring.output(), jobOptions.yes());
        return new Agreed(Planner.plan(outline, cleared, address), origins);
    }

    private Survey survey(Procedure procedure, RecorderAddress address, Login login) throws Stop {
        try (Recorder recorder = procedure.recorders().open(address, login)) {
            return Surveys.of(recorder, procedure.profiles(), recorderOptions.label());
        } catch (RecorderException e) {
            throw Sentences.of(e, address);
        }
    }

    private static void mustBePossible(Proposal proposal) throws Stop {
        if (proposal.decision() == Decision.REFUSE) {
            throw new Stop(ExitCode.REFUSED, "Refused. Nothing was sent to the recorder.");
        }
        for (int i = 0; i < proposal.route().size(); i++) {
            mustBeAtHand(i + 1, proposal.route().get(i), proposal.files().get(i));
        }
    }

    private static List<Clearance> cleared(Proposal proposal, Map<String, String> accepted) throws Stop {
        return proposal.clearances(accepted)
                .orElseThrow(() -> new Stop(
                        ExitCode.PERSON_NEEDED,
                        "A caution above is not accepted. Accept it with --accept RULE=\"reason\", or leave the recorder as"
                                + " it is. Nothing was sent."));
    }

    private static void mustBeAtHand(int number, Hop hop, Optional<Offer> file) throws Stop {
        if (file.isEmpty()) {
            throw new Stop(
                    ExitCode.WRONG_USAGE,
                    "Hop " + number + " needs the vendor's file for platform "
                            + hop.to().platform() + ", "
                            + hop.to().version()
                            + ", and it is not in the store. Give it with --firmware FILE, under the"
                            + " name it was downloaded by. Nothing was sent.");
        }
    }
}
