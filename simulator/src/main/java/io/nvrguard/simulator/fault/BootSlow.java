package io.nvrguard.simulator.fault;

import java.time.Duration;

/**
 * F33: the boot takes this long.
 *
 * @param boot from power to the first answer
 */
public record BootSlow(Duration boot) implements Fault {
    static final Knob KNOB = Knob.of(
                    "boot.slow=40m",
                    "a boot takes this long (20m)",
                    "F33",
                    value -> new BootSlow(value.durationOr(Duration.ofMinutes(20))))
            .drawn(chance -> chance.minutes(10, 60));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + Spelling.duration(boot);
    }
}
