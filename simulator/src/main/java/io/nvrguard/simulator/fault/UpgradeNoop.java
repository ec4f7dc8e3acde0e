package io.nvrguard.simulator.fault;

/** F34: flashes, restarts, and still runs the old version. */
public record UpgradeNoop() implements Fault {
    static final Knob KNOB = Knob.plain(
                    "upgrade.noop", "flashes, restarts, and still runs the old version", "F34", new UpgradeNoop())
            .drawn();

    @Override
    public Knob knob() {
        return KNOB;
    }
}
