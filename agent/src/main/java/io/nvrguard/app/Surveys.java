package io.nvrguard.app;

import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.Capabilities;
import io.nvrguard.recorder.LabelReading;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderIdentity;
import io.nvrguard.recorder.Storage;
import io.nvrguard.recorder.UpgradeStatus;
import io.nvrguard.upgrade.Survey;
import java.util.List;
import java.util.Optional;

/** Surveys a recorder together with its label; an unknown device is not asked further, its refusal needs no more. */
final class Surveys {

    private Surveys() {}

    static Survey of(Recorder recorder, ProfilePack profiles, Optional<LabelReading> label) throws RecorderException {
        RecorderIdentity identity = recorder.identify();
        Survey survey = profiles.only(identity.model()).isPresent()
                ? Survey.of(recorder)
                : new Survey(
                        identity, new Storage(List.of(), ""), UpgradeStatus.NOT_REPORTED, Capabilities.NOT_REPORTED);
        return survey.withLabel(label);
    }
}
