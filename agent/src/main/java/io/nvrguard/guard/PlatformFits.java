package io.nvrguard.guard;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.Platform;
import io.nvrguard.profile.Hardware;
import io.nvrguard.profile.Limit;
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
        if (profile.platforms().isEmpty()) {
            return noPlatformKnown(situation, profile);
        }
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
        return Verdict.refuse(
                ID,
                kind(name),
                "a file of platform " + own.value() + ", by the vendor's own name for it or a listed SHA-256",
                WRONG_BOARD + " The bytes of a recorder's firmware do not tell the board.",
                remedy(situation, own.value()) + renamed(name),
                source(profile, own.value()));
    }

    /** A file of the recorder's own kind names its platform, so it gets here only where the family takes the other kind. */
    private static String kind(ImageName name) {
        return switch (name.kind()) {
            case NVR -> name.fileName() + " is firmware of an NVR";
            case DVR -> name.fileName() + " is firmware of a DVR";
            case CUSTOMISED -> name.fileName() + " was built for one customer (DZ)";
            case OEM ->
                name.fileName() + " is firmware of another brand ("
                        + name.variant().orElseThrow() + ")";
            case WITHOUT_PLATFORM, NO_CLAIM ->
                "the name '" + name.fileName() + "' does not say which platform it is for";
        };
    }

    /** Only a name that says nothing may hide the right file. */
    private static String renamed(ImageName name) {
        return switch (name.kind()) {
            case WITHOUT_PLATFORM, NO_CLAIM ->
                " If the file was renamed, offer it under the name it was downloaded by.";
            case NVR, DVR, CUSTOMISED, OEM -> "";
        };
    }

    private static Verdict noPlatformKnown(Situation situation, Profile profile) {
        return Verdict.refuse(
                ID,
                "no source names the platform of " + profile.title(),
                "a platform that a source names, and a file for it",
                WRONG_BOARD,
                "Leave its firmware as it is and ask the vendor for the file of exactly this unit. To have its board added,"
                        + " send us what `identify --json` prints for it, and the name of the file it was given.",
                profile.limits().stream()
                        .filter(limit -> situation
                                .hardware()
                                .filter(board -> limit.concerns(board.revision().value()))
                                .isPresent())
                        .findFirst()
                        .or(() -> profile.limits().stream().findFirst())
                        .map(Limit::source));
    }

    /** Its revision is listed for several platforms, so the label cannot help either. */
    private static Verdict notShown(Situation situation) {
        return Verdict.refuse(
                ID,
                "nothing shows the platform of " + situation.recorder().model(),
                "its platform, shown by the recorder, by what it runs or by its label",
                WRONG_BOARD,
                "Its name and label do not tell the boards of this family apart. Leave its firmware as it is, or ask the"
                        + " vendor which platform this serial number is.",
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
        List<ListedImage> listed = situation
                .images()
                .filter(image -> situation
                        .profile()
                        .filter(family -> family.takes(own, image.platform()))
                        .isPresent())
                .toList();
        if (listed.stream().anyMatch(image -> image.version().agreesWith(running))) {
            return "Leave it as it is: it already runs " + running + ", which is listed for its platform " + own + ".";
        }
        if (listed.isEmpty()) {
            return "Leave it as it is: no firmware is listed for its platform " + own + ".";
        }
        String versions = listed.stream()
                .map(image -> image.version().toString())
                .distinct()
                .collect(Collectors.joining(" or "));
        return "Use only the vendor's " + versions + " for platform " + own + ": its name begins with "
                + listed.stream().map(PlatformFits::beginning).distinct().collect(Collectors.joining(" or ")) + ".";
    }

    private static String beginning(ListedImage image) {
        return image.kind() == ImageName.Kind.DVR ? "DVR-" + image.platform() : "NVR_" + image.platform() + "_";
    }

    private static Optional<Source> source(Profile profile, Platform own) {
        return profile.warning()
                .or(() -> profile.platforms().stream()
                        .filter(fit -> fit.platform().equals(own))
                        .map(PlatformFit::source)
                        .findFirst());
    }
}
