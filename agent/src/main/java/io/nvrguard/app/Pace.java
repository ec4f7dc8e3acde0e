package io.nvrguard.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How time passes for a command: really, or sped up together with a simulated recorder. */
interface Pace {

    InstantSource clock();

    /** Lets this much time pass on {@link #clock()}. */
    void pause(Duration span) throws InterruptedException;

    static Pace real() {
        return spedUp(1);
    }

    /**
     * A clock that runs {@code speed} times as fast as the wall's.
     *
     * @param speed 1 or more
     */
    static Pace spedUp(int speed) {
        Instant start = Instant.now();
        long startNanos = System.nanoTime();
        InstantSource clock = () -> start.plusNanos((System.nanoTime() - startNanos) * speed);
        return new Pace() {
            @Override
            public InstantSource clock() {
                return clock;
            }

            @Override
            public void pause(Duration span) throws InterruptedException {
                long nanos = span.toNanos() / speed;
                Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
            }
        };
    }
}
