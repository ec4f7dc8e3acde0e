package io.nvrguard.upgrade;

import io.nvrguard.firmware.FirmwareVersion;

/**
 * One firmware of the plan, bound to the very bytes that were judged.
 *
 * @param imageId the profile's name for the image
 * @param fileName as the person knows the file
 * @param sha256 of the {@code digicap.dav}, lower-case hex
 * @param sizeBytes of the {@code digicap.dav}
 */
public record PlannedHop(
        String imageId,
        FirmwareVersion from,
        FirmwareVersion to,
        String fileName,
        String sha256,
        long sizeBytes,
        boolean fullDefaultFirst) {

    public PlannedHop {
        if (!sha256.matches("[0-9a-f]{64}")
                || fileName.isBlank()
                || fileName.contains("/")
                || fileName.contains("\\")) {
            throw new IllegalArgumentException(
                    "'" + fileName + "' with hash '" + sha256 + "' does not name a file of the firmware store");
        }
        if (sizeBytes <= 0) {
            throw new IllegalArgumentException(fileName + " is said to have " + sizeBytes + " bytes");
        }
    }
}
