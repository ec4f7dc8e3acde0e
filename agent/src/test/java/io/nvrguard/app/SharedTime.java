package io.nvrguard.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Time for agent and simulated recorder alike. It passes only while the agent waits, so a slow machine makes no step
 * late; each wait also takes a little real time, in which the recorder's ports open and close.
 */
final class SharedTime implements Pace {

    private static final int SPEED = 3000;

    private final Pace real = Pace.spedUp(SPEED);
    private final NavigableMap<Instant, Runnable> due = new TreeMap<>();
    private volatile Instant now = Instant.parse("2026-03-01T08:00:00Z");

    @Override
    public InstantSource clock() {
        return () -> now;
    }

    /** Has somebody else do something once this much more time has passed. */
    void after(Duration span, Runnable what) {
        due.put(now.plus(span), what);
    }

    @Override
    public void pause(Duration span) throws InterruptedException {
        now = now.plus(span);
        Iterator<Map.Entry<Instant, Runnable>> entries =
                due.headMap(now, true).entrySet().iterator();
        while (entries.hasNext()) {
            Runnable what = entries.next().getValue();
            entries.remove();
            what.run();
        }
        real.pause(span);
    }
}
