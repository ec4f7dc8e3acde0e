package io.nvrguard.simulator.fault;

/** line: connections are accepted and nothing is answered. */
public record NetHalfopen() implements Fault {
    static final Knob KNOB = Knob.plain(
                    "net.halfopen", "connections are accepted, and nothing is ever answered", "line", new NetHalfopen())
            .drawn();

    @Override
    public Knob knob() {
        return KNOB;
    }
}
