package io.nvrguard.upgrade;

import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.UpgradeStatus;
import java.util.Optional;

/** The recorder's own word on its upgrade: good enough to show, never to decide success (failure-modes.md F05). */
final class Glimpse {

    private Glimpse() {}

    /** Empty when it does not say that it is upgrading, or says nothing at all. */
    static Optional<Integer> upgradePercent(Recorder recorder) {
        try {
            UpgradeStatus status = recorder.upgradeStatus();
            return status.upgrading() ? Optional.of(status.percent()) : Optional.empty();
        } catch (RecorderException e) {
            return Optional.empty();
        }
    }
}
