package io.nvrguard.repair;

import io.nvrguard.recorder.Disk;
import java.time.Duration;
import java.time.LocalDateTime;

/** What the recorder's log and disks show of the database repair. Only {@link Repaired} may be called done. */
public sealed interface RepairState {

    RepairProgress progress();

    /** Neither log nor disks show a repair since it was asked for. */
    record NotSeen(RepairProgress progress) implements RepairState {}

    record Running(RepairProgress progress) implements RepairState {}

    /**
     * Started and stopped so close together that it did not happen (vendor text K-series step 4: "within few minutes").
     * Said only when no other disk is at work any more.
     *
     * @param took from start to stop
     * @param least what this disk would need at the very least to be believed
     */
    record StoppedTooSoon(RepairProgress progress, DiskRepair disk, Duration took, Duration least)
            implements RepairState {}

    /**
     * The recorder restarted before the stop entry, or between two disks.
     *
     * @param restartedAt on the recorder's clock, which may have fallen back to 1970 in that restart
     */
    record Interrupted(RepairProgress progress, LocalDateTime restartedAt) implements RepairState {}

    /**
     * Runs more than twice as long as the published upper rate allows.
     *
     * @param limit a day where no capacity is known
     */
    record Overdue(RepairProgress progress, Duration limit) implements RepairState {}

    record DiskFailed(RepairProgress progress, Disk disk) implements RepairState {}

    /** Every disk's repair started, took long enough and stopped, and every disk is well. */
    record Repaired(RepairProgress progress) implements RepairState {}
}
