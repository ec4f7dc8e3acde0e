package io.nvrguard.service;

import java.time.Instant;
import java.time.InstantSource;

/** Goes on evenly whatever happens to the wall clock: setting that back by an hour must not let a job stand for an hour. */
final class SteadyClock implements InstantSource {

    private final Instant start = Instant.EPOCH;
    private final long startNanos = System.nanoTime();

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }
}
