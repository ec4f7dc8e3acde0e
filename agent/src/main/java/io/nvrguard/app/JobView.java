package io.nvrguard.app;

import io.nvrguard.upgrade.Advance;
import io.nvrguard.upgrade.Job;
import java.time.Instant;

/** Shows a running job: to a person at a terminal, in a pipe, or to a program. */
interface JobView {

    /** Called after each advance. */
    void show(Advance advance, Job job, Instant now);

    /** The last word: how it ended, and where journal and report are. */
    void end(Outcome end);
}
