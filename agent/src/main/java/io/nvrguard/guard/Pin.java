package io.nvrguard.guard;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.Platform;
import io.nvrguard.profile.ListedImage;
import java.time.Instant;
import java.util.Optional;

/**
 * A firmware fixed to the first bytes that a person vouched for. Where the vendor publishes no hash, this is what keeps a
 * second, different file of the same name off a recorder.
 *
 * @param platform as the file claims it
 * @param version with its build, as the file claims it
 * @param sha256 of the {@code digicap.dav}, lower-case hex
 * @param fileName the file's own name
 * @param origin where it was downloaded, in the person's words
 * @param confirmedBy the account that said so
 */
public record Pin(
        Platform platform,
        FirmwareVersion version,
        String sha256,
        String fileName,
        String origin,
        String confirmedBy,
        Instant confirmedAt) {

    private static final int DATE_LETTERS = 10;

    public Pin {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("'" + sha256 + "' is not a SHA-256 in 64 lower-case hex digits");
        }
        if (origin.isBlank()) {
            throw new IllegalArgumentException("a pin must say where the file came from");
        }
    }

    public boolean isOf(ListedImage image) {
        return image.platform().equals(platform) && image.is(ImageName.read(fileName), version);
    }

    /** Whether a file claims to be the very same: kind of recorder, board, market, language, edition and version. */
    public boolean isClaimedBy(Offer offer) {
        ImageName pinned = ImageName.read(fileName);
        ImageName claimed = offer.name();
        return pinned.kind() == claimed.kind()
                && pinned.variant().equals(claimed.variant())
                && pinned.language().equals(claimed.language())
                && pinned.edition().equals(claimed.edition())
                && offer.claimedPlatform().equals(Optional.of(platform))
                && offer.claimedVersion().equals(Optional.of(version));
    }

    /** Who vouched for which file, and when. */
    public String inWords() {
        return fileName + ", \"" + origin + "\", said by " + confirmedBy + " on "
                + confirmedAt.toString().substring(0, DATE_LETTERS);
    }
}
