package io.nvrguard.guard;

import io.nvrguard.firmware.FirmwareImage;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.Platform;
import io.nvrguard.profile.ListedImage;
import java.util.List;
import java.util.Optional;

/**
 * A firmware file as it was offered.
 *
 * @param fileName as the person knows it
 * @param name what the name claims
 * @param image what the bytes say
 */
public record Offer(String fileName, ImageName name, FirmwareImage image) {

    /** Whether this is the listed image: by its hash where one is listed, otherwise by what name and bytes claim. */
    public boolean isFileOf(ListedImage listed) {
        if (listed.sha256().isPresent()) {
            return listed.sha256().get().equals(image.sha256());
        }
        return claimedVersion().filter(version -> listed.is(name, version)).isPresent();
    }

    /**
     * The platform the name claims, to be read together with its kind: a DVR's K51 is another board than an NVR's. A
     * customised build fits nobody else and claims none.
     */
    Optional<Platform> claimedPlatform() {
        return switch (name.kind()) {
            case NVR, DVR -> name.platform();
            case CUSTOMISED, OEM, WITHOUT_PLATFORM, NO_CLAIM -> Optional.empty();
        };
    }

    /** As the name claims it; where the name claims nothing, as the bytes say it with one voice. */
    Optional<FirmwareVersion> claimedVersion() {
        List<FirmwareVersion> said = image.packages().stream()
                .flatMap(part -> part.version().stream())
                .distinct()
                .toList();
        return name.version().or(() -> said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty());
    }
}
