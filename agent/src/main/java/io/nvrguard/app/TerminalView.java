package io.nvrguard.app;

import io.nvrguard.upgrade.Advance;
import io.nvrguard.upgrade.Job;
import java.time.Instant;

/** One live line at the bottom; finished steps stay above it as plain lines. No colour, so NO_COLOR has nothing to do. */
final class TerminalView implements JobView {

    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final Output output;
    private final PlainView plain;
    private boolean liveLine;

    TerminalView(Output output) {
        this.output = output;
        this.plain = new PlainView(output, false);
    }

    @Override
    public void show(Advance advance, Job job, Instant now) {
        if (advance instanceof Advance.LookAgain again && plain.alreadyInstructed(again)) {
            output.out().print(CLEAR_LINE + ProgressLine.text(job, again.progress(), now, output.columns()));
            output.out().flush();
            liveLine = true;
            return;
        }
        clear();
        plain.show(advance, job, now);
    }

    @Override
    public void end(Outcome end) {
        clear();
        plain.end(end);
    }

    private void clear() {
        if (liveLine) {
            output.out().print(CLEAR_LINE);
            liveLine = false;
        }
    }
}
