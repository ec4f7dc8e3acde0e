package io.nvrguard.app;

import io.nvrguard.upgrade.Advance;
import io.nvrguard.upgrade.Job;
import java.time.Instant;
import java.util.Optional;

/** Plain lines only: each finished step, each instruction to a person once, and every tenth of a repair. */
final class PlainView implements JobView {

    private static final int TENTH = 10;

    private final Output output;
    private final boolean tellsProgress;
    private Optional<String> instructed = Optional.empty();
    private int tenth;

    PlainView(Output output, boolean tellsProgress) {
        this.output = output;
        this.tellsProgress = tellsProgress;
    }

    @Override
    public void show(Advance advance, Job job, Instant now) {
        if (advance instanceof Advance.StepDone done) {
            tenth = 0;
            output.line(StepLines.done(job, done.step(), done.evidence()));
        } else if (advance instanceof Advance.WentBack back) {
            output.line("         " + back.reason() + "; once more: "
                    + back.to().step().title());
        } else if (advance instanceof Advance.LookAgain again) {
            lookAgain(again, job, now);
        } else if (advance instanceof Advance.Halted halted) {
            output.line("Halted in step " + (job.position() + 1) + " of "
                    + job.plan().steps().size() + ", " + Titles.of(halted.step(), job.plan()) + ".");
            Sentences.of(halted.halt()).forEach(output::line);
        }
    }

    private void lookAgain(Advance.LookAgain again, Job job, Instant now) {
        if (!alreadyInstructed(again)) {
            instructed = again.progress().instruction();
            output.line(
                    "         To do for you: " + instructed.orElse("") + " nvrguard sees it and goes on by itself.");
        } else if (tellsProgress && again.progress().repair().isPresent() && passedTenth(again)) {
            output.line("         " + ProgressLine.text(job, again.progress(), now, Integer.MAX_VALUE));
        }
    }

    /** True when nothing new is asked of the person. */
    boolean alreadyInstructed(Advance.LookAgain again) {
        return again.progress().instruction().isEmpty()
                || again.progress().instruction().equals(instructed);
    }

    private boolean passedTenth(Advance.LookAgain again) {
        int now = again.progress().percent().orElse(0) / TENTH;
        boolean passed = now > tenth;
        tenth = now;
        return passed;
    }

    @Override
    public void end(Outcome end) {
        if (end.halt().isEmpty()) {
            Summary.of(end).forEach(output::line);
        }
        output.line(
                "Journal " + end.folder().journal() + ", report " + end.folder().report());
    }
}
