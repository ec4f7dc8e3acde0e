package io.nvrguard.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Device time: starts with real time and runs a number of times faster. The demo gives the same one to agent and simulator. */
public final class FasterTime implements InstantSource {
    private final InstantSource real;
    private final Instant start;
    private final double speed;

    public FasterTime(InstantSource real, double speed) {
        this.real = real;
        this.speed = speed;
        start = real.instant();
    }

    @Override
    public Instant instant() {
        double past = Duration.between(start, real.instant()).toNanos() * speed;
        return start.plus(Duration.ofMillis((long) (past / 1e6)));
    }
}
