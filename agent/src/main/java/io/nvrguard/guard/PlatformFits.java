package io.nvrguard.guard;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.Platform;
import io.nvrguard.profile.Hardware;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.PlatformFit;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.Source;
import io.nvrguard.recorder.Evidence;
import io.nvrguard.recorder.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file must be for the recorder's platform. The bytes of recorder files do not name it (firmware-images.md §1.11), so
 * the name's claim is needed; platforms are compared whole, K51_V20_S is no K51.
 */
final class PlatformFits implements GuardRule {

    static final String ID = "platform-fits";

    private static final String WRONG_BOARD =
            "Firmware for another board can leave the recorder unable to start, for good,"
                    + " however alike names and versions are.";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        return situation
                .profile()
                .map(profile -> judge(situation, profile))
                .orElseGet(() -> Verdict.notJudged(ID, KnownRecorder.ID));
    }

    private static Verdict judge(Situation situation, Profile profile) {
        Hardware hardware = profile.hardwareOf(situation.recorder());
        Optional<Fact<Platform>> own = hardware.platform();
        Optional<Platform> offered = situation.offeredPlatform();
        if (own.isEmpty()) {
            return RevisionFits.fits(profile, hardware).isEmpty()
                    ? Verdict.notJudged(ID, RevisionFits.ID)
                    : notShown(situation);
        }
        if (!profile.knows(own.get().value())) {
            return notListed(situation, profile, own.get());
        }
        if (offered.isEmpty() && isCustomised(situation)) {
            return Verdict.notJudged(ID, NotCustomised.ID);
        }
        if (offered.isEmpty()) {
            return situation
                    .offer()
                    .map(offer -> noClaim(situation, offer.name(), profile, own.get()))
                    .orElseGet(() -> Verdict.notJudged(ID, ListedImageOnly.ID));
        }
        return offered.get().equals(own.get().value())
                ? Verdict.allow(ID, situation.subject() + " is for platform " + offered.get(), needed(own.get()))
                : otherPlatform(situation, profile, own.get(), offered.get());
    }

    private static boolean isCustomised(Situation situation) {
        return situation
                .offer()
                .filter(offer -> offer.name().kind() == ImageName.Kind.CUSTOMISED)
                .isPresent();
    }

    private static Verdict otherPlatform(Situation situation, Profile profile, Fact<Platform> own, Platform offered) {
        return Verdict.refuse(
                ID,
                situation.subject() + " is for platform " + offered,
                needed(own),
                WRONG_BOARD,
                remedy(situation, own.value()),
                source(profile, own.value()));
    }

    private static Verdict noClaim(Situation situation, ImageName name, Profile profile, Fact<Platform> own) {
        String found = switch (name.kind()) {
            case DVR -> name.fileName() + " is firmware of a DVR";
            case CUSTOMISED -> name.fileName() + " was built for one customer (DZ)";
            case OEM ->
                name.fileName() + " is firmware of another brand ("
                        + name.variant().orElseThrow() + ")";
            case NVR, WITHOUT_PLATFORM, NO_CLAIM ->
                "the name '" + name.fileName() + "' does not say which platform it is for";
        };
        return Verdict.refuse(
                ID,
                found,
                "a file of platform " + own.value() + ", by the vendor's own name for it or a listed SHA-256",
                WRONG_BOARD + " The bytes of a recorder's firmware do not tell the board.",
                remedy(situation, own.value()) + " Offer the zip under the name it was downloaded by.",
                source(profile, own.value()));
    }

    private static Verdict notShown(Situation situation) {
        return Verdict.refuse(
                ID,
                "nothing shows the platform of " + situation.recorder().model(),
                "its platform, shown by the recorder, by what it runs or by its label",
                WRONG_BOARD,
                "Look at the label as " + RevisionFits.ID + " says, then run again with --label-revision.",
                Optional.empty());
    }

    private static Verdict notListed(Situation situation, Profile profile, Fact<Platform> own) {
        String known =
                profile.platforms().stream().map(fit -> fit.platform().code()).collect(Collectors.joining(" or "));
        return Verdict.refuse(
                ID,
                situation.recorder().model() + " is platform " + own.value() + ": " + evidence(own),
                "platform " + known,
                WRONG_BOARD,
                "Leave its firmware as it is. To have this board added, send us what `identify --json` prints for it.",
                Optional.empty());
    }

    private static String needed(Fact<Platform> own) {
        return "platform " + own.value() + ": " + evidence(own);
    }

    private static String evidence(Fact<Platform> own) {
        return own.evidence().stream().map(Evidence::toString).collect(Collectors.joining("; "));
    }

    /** What may go on a recorder of this platform instead. */
    static String remedy(Situation situation, Platform own) {
        FirmwareVersion running = situation.recorder().firmware();
        List<FirmwareVersion> listed = situation.profile().stream()
                .flatMap(profile -> profile.images().stream())
                .filter(image -> image.platform().equals(own))
                .map(ListedImage::version)
                .toList();
        if (listed.stream().anyMatch(version -> version.agreesWith(running))) {
            return "Leave it as it is: it already runs " + running + ", which is listed for its platform " + own + ".";
        }
        return "Use only the vendor's "
                + listed.stream().map(FirmwareVersion::toString).collect(Collectors.joining(" or ")) + " for platform "
                + own + ": its name begins with NVR_" + own + "_.";
    }

    private static Optional<Source> source(Profile profile, Platform own) {
        return profile.warning()
                .or(() -> profile.platforms().stream()
                        .filter(fit -> fit.platform().equals(own))
                        .map(PlatformFit::source)
                        .findFirst());
    }
}
