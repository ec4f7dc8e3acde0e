package io.nvrguard.repair;

import io.nvrguard.profile.RepairSigns;
import io.nvrguard.recorder.ClockReading;
import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.LogEntry;
import io.nvrguard.recorder.LogWindow;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
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
 * any way, late or repeated, give the same state. All times are steady ones: the recorder's clock of the beginning, as if
 * nobody had set it since ({@link SteadyClock}).
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

    /** Entries turn up late, and a stop entry may be filed under its start: looks overlap by this much. */
    private static final Duration OVERLAP = Duration.ofMinutes(30);

    /** Boot times are counted back in whole seconds from slow answers: closer ones are the same start. */
    private static final Duration SAME_BOOT = Duration.ofMinutes(1);

    private final RepairSigns signs;
    private final LocalDateTime since;
    private final SteadyClock clock;
    private final TreeSet<Sign> found = new TreeSet<>();
    private final Set<LogEntry> known = new HashSet<>();
    private final TreeSet<LocalDateTime> boots = new TreeSet<>();
    private final Map<String, Disk> disks = new LinkedHashMap<>();
    private Optional<LocalDateTime> seenOnDisks = Optional.empty();
    private LocalDateTime readFrom;

    /** A log entry that speaks of the repair, and when it was written. */
    private record Sign(LocalDateTime at, LogEntry entry) implements Comparable<Sign> {

        @Override
        public int compareTo(Sign other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : entry.compareTo(other.entry);
        }

        boolean isOf(String disk) {
            return LogWords.disk(entry).equals(disk);
        }
    }

    /**
     * @param since both clocks when the repair was asked for; earlier entries are of earlier repairs
     */
    public RepairMonitor(RepairSigns signs, ClockReading since) {
        this.signs = signs;
        this.since = since.recorders();
        this.clock = new SteadyClock(since);
        this.readFrom = since.recorders();
    }

    /**
     * What to read from the log for a look at this moment: a running repair needs only what is new, with an overlap, so that
     * hours of it cost no more each time; before a verdict, everything since it was asked for.
     */
    public List<LogWindow> windows(ClockReading now) {
        clock.read(now);
        return clock.windows(readFrom);
    }

    /** Takes one more look into account. */
    public RepairState observe(RepairObservation look) {
        clock.read(look.clock());
        look.entries().stream()
                .filter(entry -> signs.saysStarted(entry) || signs.saysStopped(entry))
                .filter(entry -> !known.contains(entry))
                .forEach(this::keep);
        look.bootTime().map(clock::steadyByPresentClock).ifPresent(this::keepBoot);
        look.storage().bays().stream()
                .filter(bay -> !bay.isAbsent() || disks.containsKey(bay.id()))
                .forEach(bay -> disks.put(bay.id(), bay));
        LocalDateTime now = clock.now();
        if (isAtWork()) {
            seenOnDisks = seenOnDisks.or(() -> Optional.of(now));
        }
        RepairState state = judge(look, now);
        readFrom = state instanceof RepairState.Running ? later(since, now.minus(OVERLAP)) : since;
        return state;
    }

    private void keep(LogEntry entry) {
        clock.steady(entry.at()).filter(at -> !at.isBefore(since)).ifPresent(at -> {
            known.add(entry);
            found.add(new Sign(at, entry));
        });
    }

    private void keepBoot(LocalDateTime boot) {
        if (boots.subSet(boot.minus(SAME_BOOT), true, boot.plus(SAME_BOOT), true)
                .isEmpty()) {
            boots.add(boot);
        }
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private RepairState judge(RepairObservation look, LocalDateTime now) {
        RepairProgress progress = progress(now);
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
     * The restart that cut the repair off: in the middle of one disk's, or between two disks of an unfinished one. Where the
     * recorder does not tell how long it has been up, a clock that fell back behind the start by more than a day lost its time
     * in a restart.
     */
    private Optional<LocalDateTime> cut(RepairObservation look, List<DiskRepair> rows, LocalDateTime begun) {
        LocalDateTime shown = look.clock().recorders();
        if (look.bootTime().isEmpty() && shown.isBefore(begun.minus(CLOCK_LOST))) {
            return Optional.of(shown);
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
        Duration half = RemainingTime.times(signs.leastPerTerabyte(), disk.terabytes() / 2);
        return half.compareTo(FEW_MINUTES) < 0 ? FEW_MINUTES : half;
    }

    private RepairProgress progress(LocalDateTime now) {
        List<DiskRepair> rows = repairs();
        Duration elapsed = begun(rows)
                .map(from -> Duration.between(from, now))
                .filter(span -> !span.isNegative())
                .orElse(Duration.ZERO);
        return new RepairProgress(
                rows,
                elapsed,
                RemainingTime.times(signs.leastPerTerabyte(), terabytes()),
                RemainingTime.times(signs.mostPerTerabyte(), terabytes()),
                remaining(rows, now),
                found.isEmpty() ? Optional.empty() : Optional.of(found.last().entry()));
    }

    /** Empty where a capacity is unknown, where nothing is left, and where even the published upper rate is used up. */
    private Optional<RemainingTime> remaining(List<DiskRepair> rows, LocalDateTime now) {
        if (rows.size() == 1 && rows.get(0).disk().equals(DiskRepair.WHOLE_UNIT)) {
            return remainingOfUnit(rows.get(0), now);
        }
        List<DiskRepair> left = rows.stream()
                .filter(row -> !row.isOver() && !row.disk().equals(DiskRepair.WHOLE_UNIT))
                .toList();
        if (left.isEmpty() || left.stream().anyMatch(row -> row.terabytes() == 0)) {
            return Optional.empty();
        }
        Optional<Duration> measured = measuredPerTerabyte(rows);
        Duration soonest = RemainingTime.at(measured.orElse(signs.leastPerTerabyte()), left, now);
        Duration latest = RemainingTime.at(measured.orElse(signs.mostPerTerabyte()), left, now);
        return latest.isZero()
                ? Optional.empty()
                : Optional.of(new RemainingTime(soonest, latest, measured.isPresent()));
    }

    /** Nobody can see whether its disks are repaired in turn or all at once. */
    private Optional<RemainingTime> remainingOfUnit(DiskRepair unit, LocalDateTime now) {
        Duration latest =
                RemainingTime.times(signs.mostPerTerabyte(), terabytes()).minus(unit.elapsed(now));
        Duration soonest = RemainingTime.at(signs.leastPerTerabyte(), List.of(unit), now);
        return unit.isOver() || latest.isNegative() || latest.isZero()
                ? Optional.empty()
                : Optional.of(new RemainingTime(soonest, latest, false));
    }

    /** By the disks of this recorder that were repaired and believed. */
    private Optional<Duration> measuredPerTerabyte(List<DiskRepair> rows) {
        List<DiskRepair> done = rows.stream()
                .filter(row -> row.isOver() && row.terabytes() > 0 && !stoppedTooSoon(row))
                .toList();
        double terabytes = done.stream().mapToDouble(DiskRepair::terabytes).sum();
        Duration took = done.stream().map(DiskRepair::took).reduce(Duration.ZERO, Duration::plus);
        return done.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.round(took.toSeconds() / terabytes)));
    }

    /** Disk by disk where the log names disks, also those that Storage does not list; else one row for the unit. */
    private List<DiskRepair> repairs() {
        Set<String> named = new LinkedHashSet<>(disks.keySet());
        found.stream()
                .map(Sign::entry)
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

    /** Of all disks that were ever seen; 0 where no capacity is known. */
    private double terabytes() {
        return disks.values().stream().mapToDouble(Disk::terabytes).sum();
    }

    /** The unit cannot be quicker than its largest disk, whether it repairs in turn or all at once. */
    private static double largest(Collection<Disk> disks) {
        return disks.stream().mapToDouble(Disk::terabytes).max().orElse(0);
    }

    private DiskRepair repair(String disk, double terabytes) {
        List<Sign> signed = found.stream().filter(sign -> sign.isOf(disk)).toList();
        Optional<LocalDateTime> started = signed.stream()
                .filter(sign -> signs.saysStarted(sign.entry()))
                .map(Sign::at)
                .reduce((first, later) -> later);
        Optional<LocalDateTime> stopped = started.flatMap(from -> signed.stream()
                .filter(sign -> signs.saysStopped(sign.entry()))
                .map(Sign::at)
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
}
