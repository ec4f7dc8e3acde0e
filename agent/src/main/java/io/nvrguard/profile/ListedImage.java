package io.nvrguard.profile;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.Platform;
import java.util.Optional;

/**
 * One firmware that may go on recorders of a family. What is not listed does not fit.
 *
 * @param id the name hops use: {@code 3.4.92}
 * @param version with its build where the source names one
 * @param sha256 lower-case hex of the {@code digicap.dav}, where the vendor published it
 */
public record ListedImage(
        String id, FirmwareVersion version, Platform platform, Optional<String> sha256, Source source) {

    public ListedImage {
        if (sha256.isPresent() && !sha256.get().matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("'" + sha256.get() + "' is not a SHA-256 in 64 lower-case hex digits");
        }
    }

    /** Whether a file that claims this platform and version is this image, as far as a claim can tell. */
    public boolean is(Platform claimed, FirmwareVersion claimedVersion) {
        boolean exactBuild = version.build().isEmpty() || version.build().equals(claimedVersion.build());
        return platform.equals(claimed) && version.sameNumber(claimedVersion) && exactBuild;
    }
}
