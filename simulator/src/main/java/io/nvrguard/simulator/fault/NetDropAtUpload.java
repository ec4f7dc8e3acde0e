package io.nvrguard.simulator.fault;

import java.util.OptionalDouble;

/** F03: the connection drops when this share of the body has arrived. */
record NetDropAtUpload(double share) implements Fault {
    static final String NAME = "net.drop@upload";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public OptionalDouble dropsUploadAt() {
        return OptionalDouble.of(share);
    }
}
