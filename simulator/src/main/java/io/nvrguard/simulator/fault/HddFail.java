package io.nvrguard.simulator.fault;

/** F25 without a place: disk 1 is broken, as in the days before somebody calls. */
record HddFail() implements Fault {
    static final String NAME = "hdd.fail";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean failsFirstDisk() {
        return true;
    }
}
