package io.nvrguard.profile;

import io.nvrguard.firmware.Platform;
import io.nvrguard.recorder.HardwareRevision;
import java.util.List;
import java.util.Optional;

/**
 * Which hardware revisions of a family are which platform, and how the platform shows.
 *
 * @param revisions the revisions this platform stands for; {@link HardwareRevision#UNKNOWN} is listed where the family
 *     has one platform only and a unit of which no letter is known may take its firmware
 * @param runs bands of running versions that only this platform accepts: a unit that runs one of them shows what it is
 * @param joined codes under which the vendor packs firmware for several boards, this one among them: {@code K72_K72A}
 */
public record PlatformFit(
        Platform platform, List<HardwareRevision> revisions, List<Band> runs, List<Platform> joined, Source source) {

    public PlatformFit {
        revisions = List.copyOf(revisions);
        runs = List.copyOf(runs);
        joined = List.copyOf(joined);
    }

    public boolean standsFor(HardwareRevision revision) {
        return revisions.contains(revision);
    }

    /** Whether firmware packed for this platform code holds one for this board. */
    public boolean takes(Platform packed) {
        return platform.equals(packed) || joined.contains(packed);
    }

    /** The one revision that this platform shows by itself; empty where it stands for several. */
    public Optional<HardwareRevision> shows() {
        return revisions.size() == 1 ? Optional.of(revisions.get(0)) : Optional.empty();
    }
}
