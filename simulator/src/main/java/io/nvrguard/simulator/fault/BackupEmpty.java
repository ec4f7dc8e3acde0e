package io.nvrguard.simulator.fault;

/** F29: the configuration export is answered with OK and no bytes. */
record BackupEmpty() implements Fault {
    static final String NAME = "backup.empty";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean emptiesConfigurationExport() {
        return true;
    }
}
