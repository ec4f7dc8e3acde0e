package io.nvrguard.simulator.fault;

/** F18: a full factory default wipes the log, which is the normal physics; {@code off} keeps it. */
record LogWipeAtReset(boolean wiped) implements Fault {
    static final String NAME = "log.wipe@reset";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean keepsLogAtReset() {
        return !wiped;
    }
}
