package io.nvrguard.repair;

import io.nvrguard.recorder.ClockReading;
import io.nvrguard.recorder.LogWindow;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The recorder's clock as it would run had nobody set it. Daylight saving, another time zone, a time server after days in
 * 1970 or a person set a recorder's clock while its repair runs (failure-modes.md F19, F20); measured on the bare stamps,
 * such a repair would be over in minutes or in the past.
 *
 * <p>What passed between two looks is told by the recorder's up time; where it restarted or tells none, by our own clock.
 * Where its wall clock went further or less far than that by more than {@link #DRIFT}, it was set in between, and a new span
 * begins. A stamp belongs to the latest span in which it falls; what falls in none was written before the watch began, under a
 * clock that nobody knows any more.
 */
final class SteadyClock {

    /** What clocks may differ by while they just run: slow answers, whole seconds, a cheap quartz. */
    static final Duration DRIFT = Duration.ofMinutes(2);

    /** Over a restart the wall clock is believed if it went on by no more than this beyond our own. */
    private static final Duration BELIEVABLE_OVER_A_RESTART = Duration.ofDays(1);

    private final List<Span> spans = new ArrayList<>();
    private ClockReading last;
    private LocalDateTime now;

    /** The time from one setting of the clock to the next; both ends in steady time. */
    private static final class Span {
        private final Duration ahead;
        private final LocalDateTime firstRead;
        private LocalDateTime lastRead;

        Span(LocalDateTime shown, LocalDateTime steady) {
            ahead = Duration.between(steady, shown);
            firstRead = steady;
            lastRead = steady;
        }

        LocalDateTime steady(LocalDateTime stamp) {
            return stamp.minus(ahead);
        }

        LocalDateTime stamp(LocalDateTime steady) {
            return steady.plus(ahead);
        }
    }

    SteadyClock(ClockReading first) {
        last = first;
        now = first.recorders();
        spans.add(new Span(first.recorders(), now));
    }

    /** Takes a reading into account; readings come in the order of our clock. */
    void read(ClockReading reading) {
        now = now.plus(passed(last, reading));
        last = reading;
        Duration set = Duration.between(present().stamp(now), reading.recorders());
        if (set.abs().compareTo(DRIFT) > 0) {
            spans.add(new Span(reading.recorders(), now));
        } else {
            present().lastRead = now;
        }
    }

    private static Duration passed(ClockReading before, ClockReading after) {
        Duration ours = Duration.between(before.ours(), after.ours());
        if (before.upTime().isEmpty() || after.upTime().isEmpty()) {
            return ours;
        }
        Duration up = after.upTime().get().minus(before.upTime().get());
        boolean restarted = up.compareTo(ours.minus(DRIFT)) < 0;
        if (!restarted) {
            return up;
        }
        Duration shown = Duration.between(before.recorders(), after.recorders());
        boolean believable =
                shown.compareTo(ours.minus(DRIFT)) >= 0 && shown.compareTo(ours.plus(BELIEVABLE_OVER_A_RESTART)) <= 0;
        return believable ? shown : ours;
    }

    /** The moment of the last reading. */
    LocalDateTime now() {
        return now;
    }

    /** A stamp that holds for the clock as it stands now, such as a boot time counted back from it. */
    LocalDateTime steadyByPresentClock(LocalDateTime stamp) {
        return present().steady(stamp);
    }

    /** When an entry was written; empty for one of a clock that was set before the first reading. */
    Optional<LocalDateTime> steady(LocalDateTime stamp) {
        for (int i = spans.size() - 1; i >= 0; i--) {
            LocalDateTime steady = spans.get(i).steady(stamp);
            if (!steady.isBefore(begins(i)) && !steady.isAfter(ends(i))) {
                return Optional.of(steady);
            }
        }
        return Optional.empty();
    }

    /** What to ask the log for, to have everything written since: one window for each span it touches. */
    List<LogWindow> windows(LocalDateTime from) {
        List<LogWindow> windows = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            LocalDateTime begins = i == 0 || from.isAfter(begins(i)) ? from : begins(i);
            if (!begins.isAfter(ends(i))) {
                windows.add(
                        new LogWindow(spans.get(i).stamp(begins), spans.get(i).stamp(ends(i))));
            }
        }
        return windows;
    }

    /** The clock was set at some moment after the last reading of the span before. */
    private LocalDateTime begins(int span) {
        return span == 0 ? LocalDateTime.MIN : spans.get(span - 1).lastRead.minus(DRIFT);
    }

    private LocalDateTime ends(int span) {
        LocalDateTime known = span == spans.size() - 1 ? spans.get(span).lastRead : spans.get(span + 1).firstRead;
        return known.plus(DRIFT);
    }

    private Span present() {
        return spans.get(spans.size() - 1);
    }
}
