package io.nvrguard.guard;

import io.nvrguard.firmware.FirmwareImage;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.Integrity;
import io.nvrguard.firmware.Platform;
import io.nvrguard.profile.ListedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return listed.sha256()
                .map(published -> published.equals(image.sha256()))
                .orElseGet(() -> claimsToBe(listed));
    }

    /** Whether name and bytes claim to be the listed image; its hash is not looked at. */
    public boolean claimsToBe(ListedImage listed) {
        return claimedVersion().filter(version -> listed.is(name, version)).isPresent();
    }

    /** Whether nothing about the file itself speaks against taking it for what it claims to be. */
    public boolean isSound() {
        return image.integrity() != Integrity.DAMAGED
                && image.container().isForRecorders()
                && name.contradictions(image).isEmpty();
    }

    /**
     * The platform the name claims, to be read together with its kind: a DVR's K51 is another board than an NVR's. A
     * customised build fits nobody else and claims none.
     */
    public Optional<Platform> claimedPlatform() {
        return switch (name.kind()) {
            case NVR, DVR -> name.platform();
            case CUSTOMISED, OEM, WITHOUT_PLATFORM, NO_CLAIM -> Optional.empty();
        };
    }

    /** As the name claims it; where the name claims nothing, as the bytes say it with one voice. */
    public Optional<FirmwareVersion> claimedVersion() {
        List<FirmwareVersion> said = image.packages().stream()
                .flatMap(part -> part.version().stream())
                .distinct()
                .toList();
        return name.version().or(() -> said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty());
    }

    /** Board and version it claims, and how it is packed, for people. */
    public String what() {
        String claims = Stream.of(
                        name.kind() == ImageName.Kind.NO_CLAIM
                                ? ""
                                : name.kind().name(),
                        name.platform().map(Platform::code).orElse(""),
                        claimedVersion().map(FirmwareVersion::toString).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return (claims.isEmpty() ? "claims nothing" : claims) + ", " + image.container();
    }
}
