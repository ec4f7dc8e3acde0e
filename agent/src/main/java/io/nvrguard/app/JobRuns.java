package io.nvrguard.app;

import io.nvrguard.upgrade.JournalException;
import java.io.IOException;

/** Drives a job in front of whoever watches: a person at a terminal, a pipe, or a program. */
final class JobRuns {

    private JobRuns() {}

    static Outcome drive(Wiring wiring, boolean json, Procedure.Running job)
            throws JournalException, IOException, InterruptedException {
        Thread farewell = new Thread(() -> wiring.output()
                .note("\nStopped in the middle. Nothing is lost: `nvrguard resume "
                        + job.folder().id()
                        + "` goes on where the journal ends, with the same --profiles and passwords."));
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            return new JobDriver(wiring.pace(), view(wiring.output(), json)).drive(job.runner(), job.folder());
        } finally {
            Runtime.getRuntime().removeShutdownHook(farewell);
        }
    }

    private static JobView view(Output output, boolean json) {
        if (json) {
            return new JsonView(output);
        }
        return output.outIsTerminal() ? new TerminalView(output) : new PlainView(output, true);
    }
}
