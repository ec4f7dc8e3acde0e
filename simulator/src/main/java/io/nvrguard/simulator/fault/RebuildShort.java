package io.nvrguard.simulator.fault;

import java.time.Duration;
import java.util.Optional;

/** F22: the repair logs its end minutes after its start, with nothing repaired. */
record RebuildShort(Duration after) implements Fault {
    static final String NAME = "rebuild.short";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> endsRepairAfter() {
        return Optional.of(after);
    }
}
