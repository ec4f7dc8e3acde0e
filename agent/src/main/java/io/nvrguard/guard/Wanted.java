package io.nvrguard.guard;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.profile.ListedImage;
import java.util.Optional;

/**
 * What a plan asks for while no file is at hand.
 *
 * @param version as the person named it, or as it is listed
 * @param image the listed image of that version; empty where none is listed
 */
public record Wanted(FirmwareVersion version, Optional<ListedImage> image) {

    /** A listed image, under its listed version. */
    public static Wanted of(ListedImage image) {
        return new Wanted(image.version(), Optional.of(image));
    }
}
