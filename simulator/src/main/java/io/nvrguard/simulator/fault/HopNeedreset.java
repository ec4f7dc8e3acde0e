package io.nvrguard.simulator.fault;

/**
 * F13: how surely a missing factory default before the hop kills the unit.
 *
 * @param likelihood 0..1
 */
public record HopNeedreset(double likelihood) implements Fault {
    static final Knob KNOB = Knob.of(
            "hop.needreset=80%",
            "a hop without the factory default before it kills with this likelihood (100%)",
            "F13",
            value -> new HopNeedreset(value.given() ? value.share() : 1));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + Spelling.share(likelihood);
    }
}
