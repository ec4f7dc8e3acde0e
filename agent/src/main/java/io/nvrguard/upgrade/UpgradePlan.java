package io.nvrguard.upgrade;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.recorder.LabelReading;
import io.nvrguard.recorder.MacAddress;
import io.nvrguard.recorder.RecorderAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The whole job before anything is touched.
 *
 * @param label what a person read on the unit when the plan was made; every later look at the unit is joined with it
 * @param outage time without recording to expect: flashing and restarting, summed over hops and defaults
 * @param leastRepair at the published lower rate; zero where no repair follows
 * @param mostRepair at the upper rate
 */
public record UpgradePlan(
        String family,
        String model,
        String serialNumber,
        Optional<MacAddress> macAddress,
        Optional<LabelReading> label,
        RecorderAddress address,
        FirmwareVersion running,
        FirmwareVersion target,
        List<PlannedHop> hops,
        List<PlannedStep> steps,
        Duration outage,
        Duration leastRepair,
        Duration mostRepair) {

    public UpgradePlan {
        hops = List.copyOf(hops);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a plan has at least one step");
        }
        for (PlannedStep step : steps) {
            if (step.hop() > hops.size()) {
                throw new IllegalArgumentException("the plan has " + hops.size() + " hops, but a step " + step);
            }
        }
    }

    public PlannedHop hop(int number) {
        return hops.get(number - 1);
    }
}
