package io.nvrguard.simulator.fault;

/** F04: the upload is accepted and the upgrade never starts. */
public record UpgradeNostart() implements Fault {
    static final Knob KNOB = Knob.plain(
                    "upgrade.nostart", "takes the file and never flashes", "F04", new UpgradeNostart())
            .drawn();

    @Override
    public Knob knob() {
        return KNOB;
    }
}
