package io.nvrguard.app;

import io.nvrguard.files.JobDirectory;
import io.nvrguard.files.StateDirectory;
import io.nvrguard.upgrade.JournalException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code report}: the handover report, made anew from the journal. */
@Command(name = "report", description = "Prints the handover report of a job, made anew from its journal.")
final class ReportCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(paramLabel = "JOB", description = "The job, as `nvrguard jobs` names it.")
    private String id;

    ReportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Stop, IOException, JournalException {
        JobDirectory folder = UnfinishedJobs.find(wiring.state(), Optional.of(id));
        wiring.output().out().print(HandoverReport.text(StateDirectory.peek(folder), folder.differences()));
        wiring.output().out().flush();
        return ExitCode.DONE.number();
    }
}
