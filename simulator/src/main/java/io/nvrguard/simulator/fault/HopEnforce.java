package io.nvrguard.simulator.fault;

/**
 * F12: how surely a skipped hop kills the unit.
 *
 * @param likelihood 0..1
 */
public record HopEnforce(double likelihood) implements Fault {
    static final Knob KNOB = Knob.of(
            "hop.enforce=30%",
            "a skipped version kills with this likelihood (100%)",
            "F12",
            value -> new HopEnforce(value.given() ? value.share() : 1));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + Spelling.share(likelihood);
    }
}
