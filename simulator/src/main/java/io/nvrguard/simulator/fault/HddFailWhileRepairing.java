package io.nvrguard.simulator.fault;

import java.util.OptionalDouble;

/** F25: the first disk fails when this share of its repair is over. */
record HddFailWhileRepairing(double share) implements Fault {
    static final String NAME = "hdd.fail";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public OptionalDouble failsDiskWhileRepairingAt() {
        return OptionalDouble.of(share);
    }
}
