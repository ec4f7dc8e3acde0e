package io.nvrguard.profile;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.recorder.HardwareRevision;
import java.util.List;

/**
 * Which versions the vendor publishes for units of some hardware revisions, such as "v4.30.085 or older". It opens
 * nothing: inside of it an image must still be listed for the unit's platform.
 */
public record Limit(List<HardwareRevision> revisions, Band versions, Source source) {

    public Limit {
        revisions = List.copyOf(revisions);
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException("a limit must say for which revisions it holds");
        }
    }

    public boolean concerns(HardwareRevision revision) {
        return revisions.contains(revision);
    }

    public boolean admits(FirmwareVersion version) {
        return versions.contains(version);
    }
}
