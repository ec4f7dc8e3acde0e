package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.fault.TzMode;
import io.nvrguard.simulator.scenario.Dialect.LogTimes;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Times in searches: the device's wall clock under a {@code Z} that is not true, without one, or UTC (recorder-protocol.md §7.3).
 *
 * @param zone the device's own
 */
record WireTime(LogTimes habit, ZoneOffset zone) {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final int LENGTH = "2026-01-01T00:00:00".length();

    static WireTime of(Call call) {
        boolean utc = call.recorder()
                .faults()
                .find(TzMode.class)
                .filter(TzMode::logInUtc)
                .isPresent();
        return new WireTime(
                utc ? LogTimes.UTC : call.dialect().logTimes(),
                call.recorder().status().currentDeviceTime().getOffset());
    }

    /** The wall clock a client means; what it writes after the seconds is read past. */
    LocalDateTime wallClock(String text) {
        return LocalDateTime.parse(text.substring(0, Math.min(text.length(), LENGTH)))
                .plus(east());
    }

    String text(LocalDateTime wallClock) {
        String text = SECONDS.format(wallClock.minus(east()));
        return switch (habit) {
            case FALSE_Z, UTC -> text + "Z";
            case PLAIN -> text;
        };
    }

    private Duration east() {
        return switch (habit) {
            case FALSE_Z, PLAIN -> Duration.ZERO;
            case UTC -> Duration.ofSeconds(zone.getTotalSeconds());
        };
    }
}
