package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.fault.Fault;
import io.nvrguard.simulator.fault.Faults;
import java.util.Optional;

/** The faults of one recorder as they come and go; its parts ask here at the moment that a fault would spoil. */
final class ActiveFaults {
    private volatile Faults faults = Faults.NONE;

    Faults now() {
        return faults;
    }

    <F extends Fault> Optional<F> find(Class<F> kind) {
        return faults.find(kind);
    }

    boolean has(Class<? extends Fault> kind) {
        return faults.has(kind);
    }

    void set(Fault fault) {
        faults = faults.with(fault);
    }

    void clear(String name) {
        faults = faults.without(name);
    }

    /** It has done what it does once, or its time is over; one that somebody set in its place meanwhile stays. */
    void spend(Fault fault) {
        if (faults.all().stream().anyMatch(other -> other == fault)) {
            clear(fault.name());
        }
    }
}
