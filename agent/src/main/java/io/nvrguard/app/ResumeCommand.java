package io.nvrguard.app;

import io.nvrguard.files.JobDirectory;
import io.nvrguard.files.StateDirectory;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.sadp.SadpFinder;
import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.JournalException;
import io.nvrguard.upgrade.Logins;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code resume}: goes on where a job's journal ends, after a crash, a pulled cable or a halt. */
@Command(name = "resume", description = "Goes on with an unfinished job, exactly where its journal ends.")
final class ResumeCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(arity = "0..1", paramLabel = "JOB", description = "The job; not needed when only one is unfinished.")
    private Optional<String> id = Optional.empty();

    @Mixin
    private LoginOptions loginOptions = new LoginOptions();

    @Mixin
    private JobOptions jobOptions = new JobOptions();

    @Mixin
    private SharedOptions shared = new SharedOptions();

    ResumeCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Stop, IOException, JournalException, InterruptedException {
        ProfilePack profiles = wiring.profiles(shared.profiles());
        StateDirectory state = wiring.state();
        JobDirectory folder = UnfinishedJobs.find(state, id);
        Job job = StateDirectory.peek(folder);
        if (job.isFinished()) {
            throw new Stop(
                    ExitCode.WRONG_USAGE, "Job " + job.id() + " is done; see its report " + folder.report() + ".");
        }
        if (profiles.named(job.plan().family()).isEmpty()) {
            throw new Stop(
                    ExitCode.WRONG_USAGE,
                    "Job " + job.id() + " was planned with the profile "
                            + job.plan().family() + ", which is not at hand. Give its folder with --profiles DIR.");
        }
        jobOptions.store(wiring);
        Logins logins = jobOptions.logins(loginOptions.login(wiring, job.address()));
        List<RecorderAddress> known = List.of(job.address(), job.plan().address());
        try (SadpFinder finder = wiring.finder(known)) {
            Procedure procedure = new Procedure(
                    profiles,
                    wiring.guard(),
                    wiring.recorders(),
                    finder,
                    state,
                    wiring.pace().clock());
            try (Procedure.Running running = procedure.resume(folder, logins)) {
                return JobRuns.drive(wiring, shared.json(), running).exit().number();
            }
        }
    }
}
