package io.nvrguard.simulator.recorder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What will happen to one recorder, in order. Nothing runs by itself: {@link #settle} lets everything that is due happen, each
 * thing at its own instant, so that a log entry carries the time of its cause and not of the question.
 */
final class Agenda {
    /** @param outlastsPower happens even when the power went in between */
    private record Appointment(Instant at, long order, boolean outlastsPower, Runnable what) {}

    private final InstantSource source;
    private final Runnable stirred;
    private final PriorityQueue<Appointment> appointments =
            new PriorityQueue<>(Comparator.comparing(Appointment::at).thenComparing(Appointment::order));
    private Instant now;
    private long made;

    /** @param stirred runs whenever something is planned, given up or done */
    Agenda(InstantSource source, Runnable stirred) {
        this.source = source;
        this.stirred = stirred;
        now = source.instant();
    }

    /** The instant of what is happening; between settlements that of the last one. Never goes back. */
    Instant now() {
        return now;
    }

    void after(Duration delay, Runnable what) {
        appointments.add(new Appointment(now.plus(delay), made++, false, what));
        stirred.run();
    }

    /** When the next thing is due; empty while nothing is planned. */
    Optional<Instant> next() {
        return Optional.ofNullable(appointments.peek()).map(Appointment::at);
    }

    /** Fate, which needs no power. */
    void inAnyCase(Duration delay, Runnable what) {
        appointments.add(new Appointment(now.plus(delay), made++, true, what));
        stirred.run();
    }

    /** Nothing of what the recorder had planned will happen: the power is gone. */
    void clear() {
        appointments.removeIf(appointment -> !appointment.outlastsPower());
        stirred.run();
    }

    void settle() {
        Instant asked = source.instant();
        Appointment next = appointments.peek();
        while (next != null && !next.at().isAfter(asked)) {
            appointments.remove(next);
            now = later(next.at());
            next.what().run();
            stirred.run();
            next = appointments.peek();
        }
        now = later(asked);
    }

    private Instant later(Instant instant) {
        return instant.isAfter(now) ? instant : now;
    }
}
