package io.nvrguard.simulator.fault;

/**
 * F33: comes up, answers for a minute and restarts, so many times. Counts itself down.
 *
 * @param times at least 1
 */
public record BootFlap(int times) implements Fault {
    static final Knob KNOB = Knob.of(
                    "boot.flap=3",
                    "comes up after a boot and restarts a minute later, so many times (2)",
                    "F33",
                    value -> new BootFlap(value.countOr(2)))
            .drawn(chance -> String.valueOf(chance.number(1, 4)));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + times;
    }
}
