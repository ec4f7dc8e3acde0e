package io.nvrguard.upgrade;

import io.nvrguard.profile.Hop;
import io.nvrguard.recorder.RecorderIdentity;
import java.time.Duration;
import java.util.List;

/**
 * A plan before any file is bound to it: enough to show what would happen and how long it takes.
 *
 * @param outage time without recording to expect: flashing and restarting, summed over hops and defaults
 * @param leastRepair at the published lower rate; zero where no repair follows
 * @param mostRepair at the upper rate
 */
public record Outline(
        String family,
        RecorderIdentity recorder,
        List<Hop> route,
        List<PlannedStep> steps,
        Duration outage,
        Duration leastRepair,
        Duration mostRepair) {

    public Outline {
        route = List.copyOf(route);
        steps = List.copyOf(steps);
    }
}
