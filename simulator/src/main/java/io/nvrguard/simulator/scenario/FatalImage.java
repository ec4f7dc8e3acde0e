package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.nvrguard.simulator.firmware.DeviceClass;
import io.nvrguard.simulator.firmware.FirmwarePackage;
import io.nvrguard.simulator.firmware.FirmwareVersion;

/**
 * An image that this model takes and never boots again from. Every condition must hold.
 *
 * @param imagePlatform the image is made for this platform
 * @param imageFrom the image's version is this one or higher
 * @param runningFrom the unit runs this version or higher
 * @param runningBelow the unit runs a lower version than this
 * @param unlessDefaulted a full factory default since the running version was flashed saves the unit
 * @param likelihood 0..1, of dying when everything else holds
 * @param why the sentence for the person who finds it dead
 * @param source where that is written
 */
public record FatalImage(
        @JsonProperty("image-platform") String imagePlatform,
        @JsonProperty("image-from") FirmwareVersion imageFrom,
        @JsonProperty("running-from") FirmwareVersion runningFrom,
        @JsonProperty("running-below") FirmwareVersion runningBelow,
        @JsonProperty("unless-defaulted") boolean unlessDefaulted,
        double likelihood,
        String why,
        String source) {
    public FatalImage {
        if (likelihood < 0 || likelihood > 1) {
            throw new IllegalArgumentException("a likelihood lies between 0 and 1, not at " + likelihood);
        }
    }

    /** Is it made for this platform, {@code K51}? */
    public boolean isFor(String platform) {
        return imagePlatform.equals(platform);
    }

    /** Is this a package for the platform that must not be flashed here? */
    public boolean isFor(FirmwarePackage offered) {
        return offered.deviceClass() == DeviceClass.of(imagePlatform);
    }

    /** Does this combination endanger the unit? Whether it dies is then a matter of {@link #likelihood}. */
    public boolean threatens(FirmwareVersion running, FirmwareVersion image, boolean defaulted) {
        return !image.isBelow(imageFrom)
                && !running.isBelow(runningFrom)
                && running.isBelow(runningBelow)
                && !(unlessDefaulted && defaulted);
    }

    FatalImage withLikelihood(double other) {
        return new FatalImage(imagePlatform, imageFrom, runningFrom, runningBelow, unlessDefaulted, other, why, source);
    }
}
