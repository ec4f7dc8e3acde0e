package io.nvrguard.simulator.fault;

/** F04: the upload is accepted and the upgrade never starts. */
record UpgradeNostart() implements Fault {
    static final String NAME = "upgrade.nostart";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean startsUpgrade() {
        return false;
    }
}
