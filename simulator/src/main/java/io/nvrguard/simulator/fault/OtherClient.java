package io.nvrguard.simulator.fault;

/** F28: another tool upgrades this recorder at the moment. */
public record OtherClient() implements Fault {
    static final Knob KNOB = Knob.plain(
                    "other.client",
                    "another tool upgrades it: uploads are `upgrading`, upgradeStatus shows that tool's progress",
                    "F28",
                    new OtherClient())
            .drawn();

    @Override
    public Knob knob() {
        return KNOB;
    }
}
