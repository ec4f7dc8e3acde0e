package io.nvrguard.simulator.fault;

import java.util.OptionalDouble;

/** F01: the power goes when this share of the flashing time is over. */
record PowerCutAtFlash(double share) implements Fault {
    static final String NAME = "power.cut@flash";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public OptionalDouble cutsPowerWhileFlashingAt() {
        return OptionalDouble.of(share);
    }
}
