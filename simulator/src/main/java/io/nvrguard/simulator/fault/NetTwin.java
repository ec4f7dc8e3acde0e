package io.nvrguard.simulator.fault;

/** F17: another recorder, of the same model and another serial number, has the default address before this one. */
public record NetTwin() implements Fault {
    static final Knob KNOB = Knob.plain(
            "net.twin",
            "another recorder answers at the default address, and this one can't be reached there",
            "F17",
            new NetTwin());

    @Override
    public Knob knob() {
        return KNOB;
    }
}
