package io.nvrguard.repair;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * How long a repair will still take.
 *
 * @param soonest never negative
 * @param latest the same as {@code soonest} where the rate was measured
 * @param measured whether it is reckoned by the disks of this recorder that are done; else by the published range, 30 to 60
 *     minutes a terabyte
 */
public record RemainingTime(Duration soonest, Duration latest, boolean measured) {

    /** The middle of the two. */
    public Duration about() {
        return soonest.plus(latest).dividedBy(2);
    }

    /**
     * What is left at one rate: disks at work go on side by side, those not begun follow one after the other.
     *
     * @param rate for one terabyte
     * @param rows not over, each with a known capacity
     */
    static Duration at(Duration rate, List<DiskRepair> rows, LocalDateTime now) {
        Duration atWork = rows.stream()
                .filter(DiskRepair::isRunning)
                .map(row -> times(rate, row.terabytes()).minus(row.elapsed(now)))
                .reduce(Duration.ZERO, RemainingTime::longer);
        return rows.stream()
                .filter(row -> !row.isRunning())
                .map(row -> times(rate, row.terabytes()))
                .reduce(atWork, Duration::plus);
    }

    static Duration times(Duration rate, double terabytes) {
        return Duration.ofSeconds(Math.round(rate.toSeconds() * terabytes));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
