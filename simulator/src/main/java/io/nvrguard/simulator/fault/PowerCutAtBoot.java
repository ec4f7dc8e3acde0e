package io.nvrguard.simulator.fault;

import java.time.Duration;

/**
 * F02: the power goes half-way through the next boot, and comes back. Spent with the one boot it spoils.
 *
 * @param away how long it is gone
 */
public record PowerCutAtBoot(Duration away) implements Fault {
    static final Knob KNOB = Knob.of(
                    "power.cut@boot=10m",
                    "the power goes half-way through the next boot and comes back after this time (2m)",
                    "F02",
                    value -> new PowerCutAtBoot(value.durationOr(Duration.ofMinutes(2))))
            .drawn(chance -> chance.minutes(1, 30));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + Spelling.duration(away);
    }
}
