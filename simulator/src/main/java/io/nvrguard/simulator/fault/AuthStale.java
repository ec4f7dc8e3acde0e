package io.nvrguard.simulator.fault;

import java.util.OptionalInt;

/** F36: a nonce is stale after this many requests; one fresh challenge, no failed login. */
record AuthStale(int uses) implements Fault {
    static final String NAME = "auth.stale";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public OptionalInt nonceUses() {
        return OptionalInt.of(uses);
    }
}
