package io.nvrguard.repair;

import io.nvrguard.profile.RepairSigns;
import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.LogEntry;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Folds looks at the recorder into a {@link RepairState}. Entries are kept sorted and without duplicates, so pages cut in
 * any way, late or repeated, give the same state.
 *
 * <p>The rules are the vendor's (K-series step 4): 30 to 60 minutes a terabyte; started and stopped within a few minutes
 * means that it was not completed. Longer than twice the upper rate is overdue. A repair with a restart in it was cut
 * off, even where a stop entry follows: nobody saw it go on.
 */
public final class RepairMonitor {

    /** A repair shorter than this did not happen: the vendor's "few minutes", generously. */
    static final Duration FEW_MINUTES = Duration.ofMinutes(10);

    /** Where no capacity is known, after this somebody shall look. No source; a day outlasts every single disk. */
    static final Duration LONGEST_UNKNOWN = Duration.ofHours(24);

    /** No daylight saving and no time server sets a clock back by more than this; a dead clock battery does. */
    private static final Duration CLOCK_LOST = Duration.ofDays(1);

    private final RepairSigns signs;
    private final LocalDateTime since;
    private final TreeSet<LogEntry> entries = new TreeSet<>();
    private final TreeSet<LocalDateTime> boots = new TreeSet<>();
    private final Map<String, Disk> disks = new LinkedHashMap<>();
    private Optional<LocalDateTime> seenOnDisks = Optional.empty();

    /**
     * @param since the recorder's clock when the repair was asked for; earlier entries are of earlier repairs
     */
    public RepairMonitor(RepairSigns signs, LocalDateTime since) {
        this.signs = signs;
        this.since = since;
    }

    /** Takes one more look into account. */
    public RepairState observe(RepairObservation look) {
        look.entries().stream()
                .filter(entry -> !entry.at().isBefore(since))
                .filter(entry -> signs.saysStarted(entry) || signs.saysStopped(entry))
                .forEach(entries::add);
        look.bootTime().ifPresent(boots::add);
        look.storage().bays().stream()
                .filter(bay -> !bay.isAbsent() || disks.containsKey(bay.id()))
                .forEach(bay -> disks.put(bay.id(), bay));
        if (isAtWork()) {
            seenOnDisks = seenOnDisks.or(() -> Optional.of(look.deviceTime()));
        }
        return judge(look);
    }

    private RepairState judge(RepairObservation look) {
        RepairProgress progress = progress(look.deviceTime());
        Optional<Disk> failed = disks.values().stream().filter(this::hasFailed).findFirst();
        if (failed.isPresent()) {
            return new RepairState.DiskFailed(progress, failed.get());
        }
        Optional<LocalDateTime> begun = begun(progress.disks());
        if (begun.isEmpty()) {
            return new RepairState.NotSeen(progress);
        }
        Optional<LocalDateTime> cut = cut(look, progress.disks(), begun.get());
        if (cut.isPresent()) {
            return new RepairState.Interrupted(progress, cut.get());
        }
        // A second request would disturb the disks still at work: what stopped too soon is said when they are done.
        if (isAtWork() || progress.disks().stream().anyMatch(DiskRepair::isRunning)) {
            return runningOrOverdue(progress);
        }
        return judgeStopped(progress);
    }

    private RepairState judgeStopped(RepairProgress progress) {
        Optional<DiskRepair> tooSoon =
                progress.disks().stream().filter(this::stoppedTooSoon).findFirst();
        if (tooSoon.isPresent()) {
            DiskRepair disk = tooSoon.get();
            return new RepairState.StoppedTooSoon(progress, disk, disk.took(), leastBelievable(disk));
        }
        boolean allOver = progress.disks().stream().allMatch(DiskRepair::isOver);
        boolean allWell = disks.values().stream().allMatch(Disk::isWell);
        return allOver && allWell ? new RepairState.Repaired(progress) : runningOrOverdue(progress);
    }

    private RepairState runningOrOverdue(RepairProgress progress) {
        Duration published = progress.mostExpected().multipliedBy(2);
        Duration limit = published.isZero() ? LONGEST_UNKNOWN : published;
        return progress.elapsed().compareTo(limit) > 0
                ? new RepairState.Overdue(progress, limit)
                : new RepairState.Running(progress);
    }

    /**
     * The restart that cut the repair off: in the middle of one disk's, or between two disks of an unfinished one. A
     * clock that fell back behind the start by more than a day lost its time in a restart.
     */
    private Optional<LocalDateTime> cut(RepairObservation look, List<DiskRepair> rows, LocalDateTime begun) {
        if (look.deviceTime().isBefore(begun.minus(CLOCK_LOST))) {
            return Optional.of(look.bootTime().orElse(look.deviceTime()));
        }
        return boots.stream()
                .filter(boot -> rows.stream().anyMatch(row -> row.spans(boot)) || isBetweenDisks(rows, boot, begun))
                .findFirst();
    }

    private static boolean isBetweenDisks(List<DiskRepair> rows, LocalDateTime boot, LocalDateTime begun) {
        LocalDateTime lastStart = starts(rows).max(LocalDateTime::compareTo).orElse(begun);
        return boot.isAfter(lastStart) && !rows.stream().allMatch(DiskRepair::isOver);
    }

    private boolean isAtWork() {
        return disks.values().stream().anyMatch(disk -> signs.isRepairing(disk) || disk.isAtWork());
    }

    private boolean hasFailed(Disk disk) {
        return !disk.isWell() && !disk.isAtWork() && !signs.isRepairing(disk);
    }

    private boolean stoppedTooSoon(DiskRepair disk) {
        return disk.isOver() && disk.took().compareTo(leastBelievable(disk)) < 0;
    }

    /** Half of the published lower rate; disks that hold little are quicker than the average the vendor gives. */
    private Duration leastBelievable(DiskRepair disk) {
        Duration half = times(signs.leastPerTerabyte(), disk.terabytes() / 2);
        return half.compareTo(FEW_MINUTES) < 0 ? FEW_MINUTES : half;
    }

    private RepairProgress progress(LocalDateTime now) {
        List<DiskRepair> rows = repairs();
        double terabytes = disks.values().stream().mapToDouble(Disk::terabytes).sum();
        Duration elapsed = begun(rows)
                .map(from -> Duration.between(from, now))
                .filter(span -> !span.isNegative())
                .orElse(Duration.ZERO);
        return new RepairProgress(
                rows,
                elapsed,
                times(signs.leastPerTerabyte(), terabytes),
                times(signs.mostPerTerabyte(), terabytes),
                entries.isEmpty() ? Optional.empty() : Optional.of(entries.last()));
    }

    /** Disk by disk where the log names disks, also those that Storage does not list; else one row for the unit. */
    private List<DiskRepair> repairs() {
        Set<String> named = new LinkedHashSet<>(disks.keySet());
        entries.stream()
                .filter(signs::saysStarted)
                .map(LogWords::disk)
                .filter(disk -> !disk.equals(DiskRepair.WHOLE_UNIT))
                .forEach(named::add);
        List<DiskRepair> rows = named.stream().map(this::repairOfDisk).toList();
        DiskRepair unit = repair(DiskRepair.WHOLE_UNIT, largest(disks.values()));
        if (unit.started().isEmpty()) {
            return rows;
        }
        return starts(rows).findAny().isEmpty()
                ? List.of(unit)
                : Stream.concat(rows.stream(), Stream.of(unit)).toList();
    }

    private DiskRepair repairOfDisk(String id) {
        return repair(
                id, Optional.ofNullable(disks.get(id)).map(Disk::terabytes).orElse(0.0));
    }

    /** The unit cannot be quicker than its largest disk, whether it repairs in turn or all at once. */
    private static double largest(Collection<Disk> disks) {
        return disks.stream().mapToDouble(Disk::terabytes).max().orElse(0);
    }

    private DiskRepair repair(String disk, double terabytes) {
        Optional<LocalDateTime> started = entries.stream()
                .filter(signs::saysStarted)
                .filter(entry -> LogWords.disk(entry).equals(disk))
                .map(LogEntry::at)
                .reduce((first, later) -> later);
        Optional<LocalDateTime> stopped = started.flatMap(from -> entries.stream()
                .filter(signs::saysStopped)
                .filter(entry -> LogWords.disk(entry).equals(disk))
                .map(LogEntry::at)
                .filter(at -> !at.isBefore(from))
                .findFirst());
        return new DiskRepair(disk, terabytes, started, stopped);
    }

    /** When the repair that is judged began: its earliest start entry, else the first look that saw disks at work. */
    private Optional<LocalDateTime> begun(List<DiskRepair> rows) {
        return starts(rows).min(LocalDateTime::compareTo).or(() -> seenOnDisks);
    }

    private static Stream<LocalDateTime> starts(List<DiskRepair> rows) {
        return rows.stream().map(DiskRepair::started).flatMap(Optional::stream);
    }

    private static Duration times(Duration rate, double terabytes) {
        return Duration.ofSeconds(Math.round(rate.toSeconds() * terabytes));
    }
}
