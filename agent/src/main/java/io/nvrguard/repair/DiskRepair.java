package io.nvrguard.repair;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The repair of one disk, or of the whole unit where the log names no disk.
 *
 * @param disk the bay's number, or {@link #WHOLE_UNIT}
 * @param terabytes 0 where the capacity is unknown
 * @param started the latest start entry, on the recorder's clock
 * @param stopped the first stop entry after it
 */
public record DiskRepair(
        String disk, double terabytes, Optional<LocalDateTime> started, Optional<LocalDateTime> stopped) {

    public static final String WHOLE_UNIT = "all";

    public boolean isRunning() {
        return started.isPresent() && stopped.isEmpty();
    }

    public boolean isOver() {
        return started.isPresent() && stopped.isPresent();
    }

    /** From start to stop; zero while it is not over. */
    public Duration took() {
        return isOver() ? Duration.between(started.orElseThrow(), stopped.orElseThrow()) : Duration.ZERO;
    }

    /** From start to stop, or to {@code now} while it runs; zero before it began. */
    public Duration elapsed(LocalDateTime now) {
        return started.map(from -> Duration.between(from, stopped.orElse(now)))
                .filter(span -> !span.isNegative())
                .orElse(Duration.ZERO);
    }

    /** Whether this moment lies between start and stop, or after the start of a repair that has not stopped. */
    boolean spans(LocalDateTime moment) {
        return started.filter(moment::isAfter).isPresent()
                && stopped.filter(stop -> !moment.isBefore(stop)).isEmpty();
    }
}
