package io.nvrguard.simulator.fault;

import java.time.Duration;
import java.util.List;

/**
 * F19: the clock jumps half-way through the first disk's repair, as when NTP sets it. Spent with one repair.
 *
 * @param by forwards, or negative: backwards
 */
public record ClockJumpAtRebuild(Duration by) implements Fault {
    static final Knob KNOB = Knob.of(
                    "clock.jump@rebuild=-1h",
                    "the clock jumps by this time half-way through the first disk's repair",
                    "F19",
                    value -> new ClockJumpAtRebuild(value.signedDuration()))
            .drawn(chance -> chance.oneOf(List.of("-1h", "+1h", "-10m", "+400d")));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + Spelling.duration(by);
    }
}
