package io.nvrguard.upgrade;

import java.time.Duration;

/** What one call of {@link UpgradeRunner#advance()} brought. */
public sealed interface Advance {

    /** Nothing to do now; call again after {@code in}. */
    record LookAgain(PlannedStep step, Duration in, Progress progress) implements Advance {}

    /** Call again at once. */
    record StepDone(PlannedStep step, Notes evidence) implements Advance {}

    /** Call again at once. */
    record WentBack(PlannedStep from, PlannedStep to, String reason) implements Advance {}

    /** Stands still until somebody resumes it. */
    record Halted(PlannedStep step, Halt halt) implements Advance {}

    /** The last step is done. */
    record Finished() implements Advance {}
}
