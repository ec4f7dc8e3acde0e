package io.nvrguard.repair;

import io.nvrguard.recorder.LogEntry;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The numbers a verdict rests on.
 *
 * @param disks one row a disk, in bay order
 * @param elapsed since the earliest start entry of the repair that is judged, or since disks were first seen at work
 * @param leastExpected for all disks one after the other, at the published lower rate
 * @param mostExpected the same at the upper rate
 * @param remaining empty where nothing tells
 * @param lastLine the newest log entry that spoke of the repair
 */
public record RepairProgress(
        List<DiskRepair> disks,
        Duration elapsed,
        Duration leastExpected,
        Duration mostExpected,
        Optional<RemainingTime> remaining,
        Optional<LogEntry> lastLine) {

    public RepairProgress {
        disks = List.copyOf(disks);
    }

    /** From the first start entry to the last stop entry, by the log alone; zero before there is one of each. */
    public Duration took() {
        Optional<LocalDateTime> first = times(DiskRepair::started).min(Comparator.naturalOrder());
        Optional<LocalDateTime> last = times(DiskRepair::stopped).max(Comparator.naturalOrder());
        return first.flatMap(from -> last.map(to -> Duration.between(from, to))).orElse(Duration.ZERO);
    }

    private Stream<LocalDateTime> times(Function<DiskRepair, Optional<LocalDateTime>> which) {
        return disks.stream().map(which).flatMap(Optional::stream);
    }

    /**
     * Elapsed against elapsed and remaining by the rate measured here, or, before there is one, against the middle of the
     * published range; 100 only when every disk is over.
     */
    public int percent() {
        if (!disks.isEmpty() && disks.stream().allMatch(DiskRepair::isOver)) {
            return 100;
        }
        Duration whole = remaining
                .filter(RemainingTime::measured)
                .map(left -> elapsed.plus(left.latest()))
                .orElse(leastExpected.plus(mostExpected).dividedBy(2));
        return whole.isZero() ? 0 : (int) Math.min(99, 100 * elapsed.toSeconds() / whole.toSeconds());
    }
}
