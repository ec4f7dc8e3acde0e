package io.nvrguard.simulator.scenario;

import java.util.Set;

/**
 * What each mode of {@code factoryReset} keeps on a model. The vendor's list per mode is not public; basic is reported to keep
 * network and users on most firmware, full nothing (recorder-protocol.md §3.1).
 */
public record ResetKeeps(Set<Setting> basic, Set<Setting> full) {
    public ResetKeeps {
        basic = Set.copyOf(basic);
        full = Set.copyOf(full);
        if (!basic.containsAll(full)) {
            throw new IllegalArgumentException("a basic default keeps at least what a full one keeps: " + full);
        }
    }
}
