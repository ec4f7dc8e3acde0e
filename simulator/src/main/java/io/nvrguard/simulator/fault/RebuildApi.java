package io.nvrguard.simulator.fault;

/**
 * F26: whether a repair is offered over the network.
 *
 * @param offered false: at the recorder's own menu only
 */
public record RebuildApi(boolean offered) implements Fault {
    static final Knob KNOB = Knob.of(
            "rebuild.api=off",
            "no repair over the network, only at its own menu",
            "F26",
            value -> new RebuildApi(value.on()));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + (offered ? "" : "=off");
    }
}
