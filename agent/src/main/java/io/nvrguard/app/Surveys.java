package io.nvrguard.app;

import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.Capabilities;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderIdentity;
import io.nvrguard.recorder.Storage;
import io.nvrguard.recorder.UpgradeStatus;
import io.nvrguard.upgrade.Survey;
import java.util.List;

/** Surveys a recorder, joined with its family; an unknown device is not asked further, its refusal needs no more. */
final class Surveys {

    private Surveys() {}

    static Survey of(Recorder recorder, ProfilePack profiles) throws RecorderException {
        RecorderIdentity identity = recorder.identify();
        return profiles.only(identity.model()).isPresent()
                ? Survey.of(recorder)
                : new Survey(
                        identity, new Storage(List.of(), ""), UpgradeStatus.NOT_REPORTED, Capabilities.NOT_REPORTED);
    }
}
