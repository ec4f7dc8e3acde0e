package io.nvrguard.simulator.fault;

import java.time.Duration;

/**
 * F22: the repair logs its end minutes after its start, with nothing repaired.
 *
 * @param after device time from start to end
 */
public record RebuildShort(Duration after) implements Fault {
    static final Knob KNOB = Knob.of(
                    "rebuild.short=3m",
                    "the repair logs its end after this time (3m), with nothing repaired",
                    "F22",
                    value -> new RebuildShort(value.durationOr(Duration.ofMinutes(3))))
            .drawn(chance -> chance.minutes(1, 15));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + Spelling.duration(after);
    }
}
