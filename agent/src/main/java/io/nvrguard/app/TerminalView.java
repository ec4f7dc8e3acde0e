package io.nvrguard.app;

import io.nvrguard.upgrade.Advance;
import io.nvrguard.upgrade.Job;
import java.time.Instant;

/** One live line at the bottom; finished steps stay above it as plain lines. */
final class TerminalView implements JobView {

    private final Output output;
    private final PlainView plain;
    private final LiveLine live;

    TerminalView(Output output) {
        this.output = output;
        this.plain = new PlainView(output, false);
        this.live = new LiveLine(output);
    }

    @Override
    public void show(Advance advance, Job job, Instant now) {
        if (advance instanceof Advance.LookAgain again && plain.alreadyInstructed(again)) {
            live.draw(ProgressLine.text(job, again.progress(), now, output.columns()));
            return;
        }
        live.clear();
        plain.show(advance, job, now);
    }

    @Override
    public void end(Outcome end) {
        live.clear();
        plain.end(end);
    }
}
