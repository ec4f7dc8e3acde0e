package io.nvrguard.simulator.fault;

/** F23: the repair starts and never stops; the first disk stays {@code reparing}. */
public record RebuildStall() implements Fault {
    static final Knob KNOB = Knob.plain("rebuild.stall", "the repair never ends", "F23", new RebuildStall())
            .drawn();

    @Override
    public Knob knob() {
        return KNOB;
    }
}
