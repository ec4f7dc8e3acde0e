package io.nvrguard.app;

import io.nvrguard.profile.Profile;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.profile.RepairWay;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.upgrade.JournalException;
import io.nvrguard.upgrade.Logins;
import io.nvrguard.upgrade.Planner;
import io.nvrguard.upgrade.Survey;
import io.nvrguard.upgrade.UpgradePlan;
import io.nvrguard.upgrade.Words;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code repair}: starts and follows a database repair as a job of its own, or only watches one. */
@Command(
        name = "repair",
        description =
                "Starts the database repair and follows it in the recorder's log until it is judged; or only watches.")
final class RepairCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private RecorderOptions recorderOptions = new RecorderOptions();

    @Option(names = "--watch", description = "Start nothing; watch the repair that runs or is about to be started.")
    private boolean watch;

    @Option(names = "--yes", description = "Start without asking.")
    private boolean yes;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    RepairCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Stop, IOException, JournalException, InterruptedException {
        ProfilePack profiles = wiring.profiles(shared.profiles());
        RecorderAddress address = recorderOptions.address();
        Logins logins = Logins.same(recorderOptions.login(wiring, address));
        return watch ? watch(profiles, address, logins) : start(profiles, address, logins);
    }

    private int watch(ProfilePack profiles, RecorderAddress address, Logins logins) throws Stop, InterruptedException {
        try (Recorder recorder = wiring.recorders().open(address, logins.now())) {
            Profile profile = profile(profiles, Surveys.of(recorder, profiles, recorderOptions.label()));
            return new RepairWatch(wiring, shared.json(), recorder, profile)
                    .untilJudged()
                    .number();
        } catch (RecorderException e) {
            throw Sentences.of(e, address);
        }
    }

    private int start(ProfilePack profiles, RecorderAddress address, Logins logins)
            throws Stop, IOException, JournalException, InterruptedException {
        UpgradePlan plan = plan(profiles, address, logins);
        Procedure procedure = new Procedure(
                profiles,
                wiring.guard(),
                wiring.recorders(),
                NoFinder.INSTANCE,
                wiring.state(),
                wiring.pace().clock());
        UnfinishedJobs.mustBeNone(procedure.state(), plan.serialNumber());
        Consent.ask(wiring.output(), yes);
        try (Procedure.Running job = procedure.begin(plan, Map.of(), logins)) {
            return JobRuns.drive(wiring, shared.json(), job).exit().number();
        }
    }

    private UpgradePlan plan(ProfilePack profiles, RecorderAddress address, Logins logins) throws Stop {
        try (Recorder recorder = wiring.recorders().open(address, logins.now())) {
            Survey survey = Surveys.of(recorder, profiles, recorderOptions.label());
            Profile profile = profile(profiles, survey);
            if (survey.storage().disks().isEmpty()) {
                throw new Stop(ExitCode.REFUSED, "The recorder holds no disk; there is no database to repair.");
            }
            UpgradePlan plan = Planner.repairOnly(profile, survey, address);
            if (!shared.json()) {
                announce(plan, profile);
            }
            return plan;
        } catch (RecorderException e) {
            throw Sentences.of(e, address);
        }
    }

    private void announce(UpgradePlan plan, Profile profile) {
        String how =
                profile.repair().way() instanceof RepairWay.Manual ? "by a person at the recorder" : "over the network";
        wiring.output()
                .line("Database repair of " + plan.model() + " " + plan.serialNumber() + ", started " + how + ": "
                        + Words.of(plan.leastRepair()) + " to " + Words.of(plan.mostRepair())
                        + ". It goes on recording; not all of the past can be found until it is over.");
    }

    private static Profile profile(ProfilePack profiles, Survey survey) throws Stop {
        return profiles.only(survey.identity().model())
                .orElseThrow(() -> new Stop(
                        ExitCode.REFUSED,
                        "nvrguard knows no family with the model "
                                + survey.identity().model()
                                + ", so it does not know what its repair looks like. Nothing was sent."));
    }
}
