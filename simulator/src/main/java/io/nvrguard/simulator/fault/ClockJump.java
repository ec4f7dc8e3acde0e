package io.nvrguard.simulator.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * F19: the clock jumps when the fault comes.
 *
 * @param by forwards, or negative: backwards; empty: to 1970
 */
public record ClockJump(Optional<Duration> by) implements Fault {
    static final Knob KNOB = Knob.of(
                    "clock.jump=-1h", "the clock jumps by this time now, or to `1970`", "F19", ClockJump::read)
            .drawn(chance -> chance.oneOf(List.of("1970", "-1h", "+1h", "+90s", "-2d")));

    private static ClockJump read(FaultValue value) {
        return new ClockJump(value.text().equals("1970") ? Optional.empty() : Optional.of(value.signedDuration()));
    }

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + by.map(Spelling::duration).orElse("1970");
    }
}
