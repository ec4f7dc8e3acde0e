package io.nvrguard.app;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.upgrade.PlannedHop;
import io.nvrguard.upgrade.PlannedStep;
import io.nvrguard.upgrade.UpgradePlan;
import java.util.List;

/** What a step is called in front of people. */
final class Titles {

    private Titles() {}

    /** @param targets what each hop leads to, in order */
    static String of(PlannedStep step, List<FirmwareVersion> targets) {
        return step.hop() == 0
                ? step.step().title()
                : "hop " + step.hop() + " of " + targets.size() + ", "
                        + targets.get(step.hop() - 1).number() + ": "
                        + step.step().title();
    }

    static String of(PlannedStep step, UpgradePlan plan) {
        return of(step, plan.hops().stream().map(PlannedHop::to).toList());
    }
}
