package io.nvrguard.simulator.fault;

/** F23: the repair starts and never stops; the first disk stays {@code reparing}. */
record RebuildStall() implements Fault {
    static final String NAME = "rebuild.stall";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean finishesRepair() {
        return false;
    }
}
