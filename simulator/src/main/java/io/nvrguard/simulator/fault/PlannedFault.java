package io.nvrguard.simulator.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fault and when it comes and goes, {@code net.halfopen after 20m for 5m}.
 *
 * @param after device time from the simulation's start; zero: it is there from the start
 * @param lasting device time until it is cleared; empty: it stays
 */
public record PlannedFault(Fault fault, Duration after, Optional<Duration> lasting) {
    private static final Pattern TEXT = Pattern.compile("(\\S+)(?:\\s+after\\s+(\\S+))?(?:\\s+for\\s+(\\S+))?");

    public PlannedFault {
        if (after.isNegative() || lasting.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("a fault comes after the start and lasts a while");
        }
    }

    /** There from the start, for good. */
    public static PlannedFault now(Fault fault) {
        return new PlannedFault(fault, Duration.ZERO, Optional.empty());
    }

    /**
     * Reads {@code NAME[=VALUE] [after DURATION] [for DURATION]}.
     *
     * @throws IllegalArgumentException naming the nearest known fault, or how it is written
     */
    public static PlannedFault read(String text) {
        Matcher m = TEXT.matcher(text.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no fault; write it like net.halfopen, or net.slow=64k after 10m for 5m");
        }
        Fault fault = Faults.read(m.group(1));
        Duration after = m.group(2) == null ? Duration.ZERO : time(fault, m.group(2));
        return new PlannedFault(fault, after, Optional.ofNullable(m.group(3)).map(word -> time(fault, word)));
    }

    private static Duration time(Fault fault, String word) {
        return new FaultValue(fault.name() + " (after, for)", word).duration();
    }

    public String text() {
        return fault.text()
                + (after.isZero() ? "" : " after " + Spelling.duration(after))
                + lasting.map(time -> " for " + Spelling.duration(time)).orElse("");
    }
}
