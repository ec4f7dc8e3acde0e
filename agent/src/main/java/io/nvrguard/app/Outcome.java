package io.nvrguard.app;

import io.nvrguard.files.JobDirectory;
import io.nvrguard.upgrade.Halt;
import io.nvrguard.upgrade.Job;
import java.util.Optional;

/**
 * How a run of a job ended.
 *
 * @param halt empty: it is done
 */
record Outcome(Job job, JobDirectory folder, Optional<Halt> halt, int differences) {

    ExitCode exit() {
        return halt.map(Halt::kind).map(ExitCode::of).orElse(ExitCode.DONE);
    }

    /** The word of the outcome in JSON. */
    String word() {
        return halt.map(Halt::kind).map(Halt.Kind::word).orElse("done");
    }
}
