package io.nvrguard.upgrade;

import io.nvrguard.recorder.Capabilities;
import io.nvrguard.recorder.LabelReading;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderIdentity;
import io.nvrguard.recorder.Storage;
import io.nvrguard.recorder.UpgradeStatus;
import java.util.Optional;

/** What the guard wants to know of a recorder, read in one go. */
public record Survey(
        RecorderIdentity identity, Storage storage, UpgradeStatus upgradeStatus, Capabilities capabilities) {

    public static Survey of(Recorder recorder) throws RecorderException {
        return new Survey(recorder.identify(), recorder.storage(), recorder.upgradeStatus(), recorder.capabilities());
    }

    /** The same with what a person read on the unit's label. */
    public Survey withLabel(Optional<LabelReading> label) {
        return new Survey(identity.withLabel(label), storage, upgradeStatus, capabilities);
    }
}
