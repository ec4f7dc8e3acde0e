package io.nvrguard.simulator.fault;

/** F29: the configuration export is answered with OK and no bytes. */
public record BackupEmpty() implements Fault {
    static final Knob KNOB = Knob.plain("backup.empty", "the configuration export is empty", "F29", new BackupEmpty())
            .drawn();

    @Override
    public Knob knob() {
        return KNOB;
    }
}
