package io.nvrguard.guard;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.Platform;
import io.nvrguard.profile.Hardware;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.NearMiss;
import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.Capabilities;
import io.nvrguard.recorder.Fact;
import io.nvrguard.recorder.RecorderIdentity;
import io.nvrguard.recorder.Storage;
import io.nvrguard.recorder.UpgradeStatus;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every fact a rule may look at, gathered at one moment. Rules ask nobody else.
 *
 * @param recorder as it says itself, with what a person read on its label
 * @param profiles all profiles that match its model; exactly one is needed
 * @param nearMiss the listed model it could be mistaken for; only where no profile matches
 * @param expected the recorder the plan was made for; empty outside of a job
 * @param offer the file in question; empty: none is at hand yet, only {@code wanted} is known
 * @param wanted what is to go on, where a plan and not a file asks
 * @param expectedSha256 the hash the plan was made with; empty outside of a job
 * @param origins what people said of where files came from
 * @param exposure what is known of exploited builds
 * @param storage empty: not asked (offline)
 * @param upgradeStatus what the recorder says it is doing; NOT_REPORTED offline
 * @param capabilities what the recorder says it offers; NOT_REPORTED offline
 */
public record Situation(
        RecorderIdentity recorder,
        List<Profile> profiles,
        Optional<NearMiss> nearMiss,
        Optional<RecorderIdentity> expected,
        Optional<Offer> offer,
        Optional<Wanted> wanted,
        Optional<String> expectedSha256,
        Origins origins,
        Exposure exposure,
        Optional<Storage> storage,
        UpgradeStatus upgradeStatus,
        Capabilities capabilities,
        DefaultBefore defaultBefore,
        Backup backup,
        Instant now) {

    public Situation {
        profiles = List.copyOf(profiles);
    }

    /**
     * The file in question.
     *
     * @throws NoSuchElementException when none is at hand; rules that need one say so by {@link GuardRule#needsFile()}
     */
    Offer file() {
        return offer.orElseThrow();
    }

    /** What is to go on, as messages call it. */
    String subject() {
        return offer.map(Offer::fileName)
                .or(() -> wanted.map(asked -> asked.image()
                        .map(image -> "the listed " + image.version())
                        .orElse("the wanted " + asked.version())))
                .orElse("the file");
    }

    /** The recorder's family, where it is known. */
    Optional<Profile> profile() {
        return profiles.size() == 1 ? Optional.of(profiles.get(0)) : Optional.empty();
    }

    /** The recorder's board, as far as anything shows it. */
    Optional<Hardware> hardware() {
        return profile().map(profile -> profile.hardwareOf(recorder));
    }

    Optional<Platform> platform() {
        return hardware().flatMap(Hardware::platform).map(Fact::value);
    }

    /**
     * The board the file is for: as its name claims, or as the profile knows a file of these very bytes. A package joined
     * for several boards is for the recorder's own where that is one of them; a package of the other kind of recorder is
     * for no board of this family.
     */
    Optional<Platform> offeredPlatform() {
        return packedPlatform()
                .map(packed -> platform()
                        .filter(own -> profile()
                                .filter(family -> family.takes(own, packed))
                                .isPresent())
                        .orElse(packed));
    }

    private Optional<Platform> packedPlatform() {
        return offer.isEmpty()
                ? wantedImage().map(ListedImage::platform)
                : file().claimedPlatform()
                        .filter(claimed -> profile()
                                .filter(family -> family.takes(file().name().kind()))
                                .isPresent())
                        .or(() -> imageOfTheseBytes().map(ListedImage::platform));
    }

    Optional<FirmwareVersion> offeredVersion() {
        return offer.isEmpty()
                ? wanted.map(Wanted::version)
                : file().claimedVersion().or(() -> imageOfTheseBytes().map(ListedImage::version));
    }

    private Optional<ListedImage> wantedImage() {
        return wanted.flatMap(Wanted::image);
    }

    /** Whether the file is for the recorder's board, and the board is one that the family's profile knows. */
    boolean platformFits() {
        return platform().isPresent()
                && platform().equals(offeredPlatform())
                && profile().filter(profile -> profile.knows(platform().get())).isPresent();
    }

    /** The listed image that the file is. A listed hash decides alone; without one the claims must match. */
    Optional<ListedImage> listedImage() {
        if (offer.isEmpty()) {
            return platformFits() ? wantedImage() : Optional.empty();
        }
        return platformFits()
                ? imageOfTheseBytes().or(this::imageOfThisClaim).filter(this::hashAgrees)
                : Optional.empty();
    }

    /** The listed image that the file claims to be while its bytes are not those the vendor published a hash of. */
    Optional<ListedImage> otherBytesThanPublished() {
        return platformFits() && imageOfTheseBytes().isEmpty()
                ? imageOfThisClaim().filter(image -> !hashAgrees(image))
                : Optional.empty();
    }

    /** The one listed hop that would put the file on the recorder as it runs now. */
    Optional<Hop> hop() {
        return listedImage()
                .flatMap(image -> route(image.version()))
                .filter(way -> way.size() == 1)
                .map(way -> way.get(0));
    }

    Optional<List<Hop>> route(FirmwareVersion wanted) {
        return profile().flatMap(profile -> profile.route(recorder, wanted));
    }

    /** Whether the family's profile names the file by its SHA-256. */
    boolean listsTheseBytes() {
        return imageOfTheseBytes().isPresent();
    }

    private Optional<ListedImage> imageOfTheseBytes() {
        return images().filter(image ->
                        image.sha256().equals(Optional.of(file().image().sha256())))
                .findFirst();
    }

    private Optional<ListedImage> imageOfThisClaim() {
        return file().claimedVersion()
                .flatMap(version -> images().filter(image -> image.is(file().name(), version))
                        .findFirst());
    }

    private boolean hashAgrees(ListedImage image) {
        return image.sha256().isEmpty()
                || image.sha256().get().equals(file().image().sha256());
    }

    /** What is listed for the recorder's model and board; for any board of its family while the board is unknown. */
    Stream<ListedImage> images() {
        return profile().stream().flatMap(profile -> profile.imagesFor(recorder).stream());
    }
}
