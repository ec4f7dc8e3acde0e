package io.nvrguard.simulator.recorder;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The recorder's idea of the time: right at first, 1970 after a full factory default, and whatever somebody sets. */
final class DeviceClock {
    private final Agenda agenda;
    private final ZoneOffset factoryZone;
    private ZoneOffset zone;
    private Duration error = Duration.ZERO;

    DeviceClock(Agenda agenda, ZoneOffset zone) {
        this.agenda = agenda;
        this.zone = zone;
        factoryZone = zone;
    }

    OffsetDateTime wall() {
        return agenda.now().plus(error).atOffset(zone);
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
        error = Duration.between(agenda.now(), wall.toInstant());
    }

    /** The instant stays, the wall clock moves. */
    void moveTo(ZoneOffset other) {
        zone = other;
    }

    void offset(Duration wrong) {
        error = wrong;
    }
}
