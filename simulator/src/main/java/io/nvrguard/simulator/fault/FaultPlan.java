package io.nvrguard.simulator.fault;

import java.util.ArrayList;
import java.util.List;

/** What will go wrong with one recorder, and when. */
public record FaultPlan(List<PlannedFault> all) {
    public static final FaultPlan NONE = new FaultPlan(List.of());

    public FaultPlan {
        all = List.copyOf(all);
    }

    /** This plan and one more fault. */
    public FaultPlan with(PlannedFault fault) {
        List<PlannedFault> more = new ArrayList<>(all);
        more.add(fault);
        return new FaultPlan(more);
    }

    public String text() {
        return String.join(", ", all.stream().map(PlannedFault::text).toList());
    }
}
