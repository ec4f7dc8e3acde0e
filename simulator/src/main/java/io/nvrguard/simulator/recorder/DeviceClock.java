package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.fault.TzMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The recorder's idea of the time: right at first, 1970 after a full factory default, and whatever somebody sets. While it follows
 * NTP it puts itself right again, at once, a minute after a boot (made up), and at the server's interval.
 */
final class DeviceClock {
    private static final Duration NTP_AFTER_BOOT = Duration.ofMinutes(1);

    private final Agenda agenda;
    private final ActiveFaults faults;
    private final ZoneOffset factoryZone;
    private ZoneOffset zone;
    private Duration error = Duration.ZERO;
    private Optional<Duration> ntpInterval = Optional.empty();

    DeviceClock(Agenda agenda, ZoneOffset zone, ActiveFaults faults) {
        this.agenda = agenda;
        this.zone = zone;
        this.faults = faults;
        factoryZone = zone;
    }

    /** What its face shows, with the offset it believes in; under a hidden summer time the two don't fit. */
    OffsetDateTime wall() {
        OffsetDateTime wall = agenda.now().plus(error).atOffset(zone);
        return faults.find(TzMode.class).filter(TzMode::hiddenSummerTime).isPresent() ? wall.plusHours(1) : wall;
    }

    /** The time nobody can set wrong. */
    Instant truth() {
        return agenda.now();
    }

    /** From now on it shows 1970-01-01T00:00:00 in its factory's zone and runs on from there. */
    void restartAtEpoch() {
        zone = factoryZone;
        set(Instant.EPOCH.atOffset(ZoneOffset.UTC).toLocalDateTime().atOffset(zone));
    }

    void set(OffsetDateTime wall) {
        offset(Duration.between(agenda.now(), wall.toInstant()));
    }

    void jump(Duration by) {
        offset(error.plus(by));
    }

    /** The instant stays, the wall clock moves. */
    void moveTo(ZoneOffset other) {
        zone = other;
    }

    void offset(Duration wrong) {
        error = wrong;
        ntpInterval.ifPresent(this::synchronizeAfter);
    }

    /** @param interval at which it asks an NTP server; empty: never */
    void follow(Optional<Duration> interval) {
        if (!interval.equals(ntpInterval)) {
            ntpInterval = interval;
            synchronizeAfter(Duration.ZERO);
        }
    }

    /** The network is up again. */
    void booted() {
        synchronizeAfter(NTP_AFTER_BOOT);
    }

    private void synchronizeAfter(Duration delay) {
        if (ntpInterval.isPresent() && !error.isZero()) {
            agenda.after(delay, () -> error = ntpInterval.isPresent() ? Duration.ZERO : error);
        }
    }
}
