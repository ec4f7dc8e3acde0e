package io.nvrguard.app;

import io.nvrguard.files.JobDirectory;
import io.nvrguard.upgrade.Advance;
import io.nvrguard.upgrade.Halt;
import io.nvrguard.upgrade.JournalException;
import io.nvrguard.upgrade.UpgradeRunner;
import java.io.IOException;
import java.util.Optional;

/** Calls a runner until its job is done or halts, lets time pass in between, and leaves the report behind. */
final class JobDriver {

    private final Pace pace;
    private final JobView view;

    JobDriver(Pace pace, JobView view) {
        this.pace = pace;
        this.view = view;
    }

    Outcome drive(UpgradeRunner runner, JobDirectory folder)
            throws JournalException, IOException, InterruptedException {
        Advance advance = runner.advance();
        while (!isEnd(advance)) {
            view.show(advance, runner.job(), pace.clock().instant());
            if (advance instanceof Advance.LookAgain again) {
                pace.pause(again.in());
            }
            advance = runner.advance();
        }
        view.show(advance, runner.job(), pace.clock().instant());
        folder.keepReport(HandoverReport.text(runner.job(), folder.differences()));
        Optional<Halt> halt = advance instanceof Advance.Halted halted ? Optional.of(halted.halt()) : Optional.empty();
        Outcome end =
                new Outcome(runner.job(), folder, halt, folder.differences().size());
        view.end(end);
        return end;
    }

    private static boolean isEnd(Advance advance) {
        return advance instanceof Advance.Halted || advance instanceof Advance.Finished;
    }
}
