package io.nvrguard.app;

import io.nvrguard.repair.DiskRepair;
import io.nvrguard.repair.RemainingTime;
import io.nvrguard.repair.RepairProgress;
import io.nvrguard.repair.RepairState;
import io.nvrguard.upgrade.Words;
import java.util.stream.Collectors;

/** What a repair looks like, in words. */
final class RepairSentences {

    private RepairSentences() {}

    static String of(RepairState state) {
        RepairProgress progress = state.progress();
        if (state instanceof RepairState.NotSeen) {
            return "No sign of a repair, neither in the log nor on the disks. Watching.";
        } else if (state instanceof RepairState.Running) {
            return "Repairing for " + Words.of(progress.elapsed()) + ", about " + progress.percent() + " %, "
                    + left(progress) + ". " + disks(progress) + lastLine(progress);
        } else if (state instanceof RepairState.Repaired) {
            return "Repaired: every disk's repair started, took long enough and stopped. " + disks(progress);
        } else if (state instanceof RepairState.StoppedTooSoon stopped) {
            return "NOT completed: the repair of disk " + stopped.disk().disk() + " stopped after "
                    + Words.of(stopped.took()) + ", needed at least " + Words.of(stopped.least())
                    + ". Run the repair again.";
        } else if (state instanceof RepairState.Interrupted interrupted) {
            return "NOT completed: the recorder restarted at " + interrupted.restartedAt()
                    + ", in the middle of the repair. Run the repair again.";
        } else if (state instanceof RepairState.Overdue overdue) {
            return "NOT judged complete: running for more than " + Words.of(overdue.limit())
                    + " without a stop entry. Look at the recorder's Storage page.";
        } else if (state instanceof RepairState.DiskFailed failed) {
            return "FAILED: disk " + failed.disk().id() + " reports '"
                    + failed.disk().status() + "', needed 'ok'. Save what is needed from it and replace it.";
        }
        throw new IllegalArgumentException("no words for " + state);
    }

    private static String left(RepairProgress progress) {
        return progress.remaining()
                .map(RepairSentences::left)
                .orElse(
                        progress.mostExpected().isZero()
                                ? "no capacity is known to reckon with"
                                : "longer than the published " + Words.of(progress.mostExpected()));
    }

    private static String left(RemainingTime left) {
        return left.measured()
                ? "about " + Words.of(left.latest()) + " to go by the disks that are done"
                : Words.of(left.soonest()) + " to " + Words.of(left.latest()) + " to go by the published rate";
    }

    private static String lastLine(RepairProgress progress) {
        return progress.lastLine()
                .map(line -> ". Log: " + line.at() + " " + line.text())
                .orElse("");
    }

    /** The outcome word in JSON. */
    static String word(RepairState state) {
        if (state instanceof RepairState.NotSeen) {
            return "not-seen";
        } else if (state instanceof RepairState.Running) {
            return "running";
        } else if (state instanceof RepairState.Repaired) {
            return "done";
        } else if (state instanceof RepairState.StoppedTooSoon) {
            return "stopped-too-soon";
        } else if (state instanceof RepairState.Interrupted) {
            return "interrupted";
        } else if (state instanceof RepairState.Overdue) {
            return "overdue";
        }
        return "disk-failed";
    }

    /** Disk by disk; the unit's own entries only where the log names no disk. */
    private static String disks(RepairProgress progress) {
        boolean namesDisks = progress.disks().size() > 1;
        return progress.disks().stream()
                .filter(disk -> !namesDisks || !disk.disk().equals(DiskRepair.WHOLE_UNIT))
                .map(RepairSentences::disk)
                .collect(Collectors.joining(", "));
    }

    private static String disk(DiskRepair disk) {
        String name = disk.disk().equals(DiskRepair.WHOLE_UNIT) ? "all disks" : "disk " + disk.disk();
        return name
                + disk.stopped()
                        .map(stop -> " done at " + stop)
                        .or(() -> disk.started().map(start -> " running since " + start))
                        .orElse(" not begun");
    }
}
