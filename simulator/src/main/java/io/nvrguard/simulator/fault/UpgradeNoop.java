package io.nvrguard.simulator.fault;

/** F34: flashes, restarts, and still runs the old version. */
record UpgradeNoop() implements Fault {
    static final String NAME = "upgrade.noop";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean keepsNewVersion() {
        return false;
    }
}
