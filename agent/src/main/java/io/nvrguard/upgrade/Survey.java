package io.nvrguard.upgrade;

import io.nvrguard.recorder.Capabilities;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderIdentity;
import io.nvrguard.recorder.Storage;
import io.nvrguard.recorder.UpgradeStatus;

/** What the guard wants to know of a recorder, read in one go. */
public record Survey(
        RecorderIdentity identity, Storage storage, UpgradeStatus upgradeStatus, Capabilities capabilities) {

    public static Survey of(Recorder recorder) throws RecorderException {
        return new Survey(recorder.identify(), recorder.storage(), recorder.upgradeStatus(), recorder.capabilities());
    }
}
