package io.nvrguard.simulator.recorder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Device time that moves only when a test moves it. */
final class HandClock implements InstantSource {
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
