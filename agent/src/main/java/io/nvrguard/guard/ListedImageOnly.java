package io.nvrguard.guard;

import io.nvrguard.firmware.ImageName;
import io.nvrguard.profile.Profile;
import java.util.Optional;
import java.util.stream.Collectors;

/** The file must be listed for this family: platform, version and build, of the vendor's standard edition. */
final class ListedImageOnly implements GuardRule {

    static final String ID = "listed-image";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        if (situation.offer().isEmpty()
                && situation.wanted().isEmpty()
                && !needed(situation).isEmpty()) {
            return refuse(situation, "the version that is wanted is not listed for this recorder");
        }
        if (!situation.platformFits()) {
            return Verdict.notJudged(ID, PlatformFits.ID);
        }
        if (situation.offer().filter(offer -> !isStandard(offer.name())).isPresent()) {
            return refuse(situation, situation.subject() + " is another brand's, language's or the neutral edition");
        }
        return situation
                .listedImage()
                .map(image ->
                        Verdict.allow(ID, situation.subject() + " is the listed " + image.version(), needed(situation)))
                .orElseGet(() -> refuse(
                        situation,
                        situation.subject() + " is "
                                + situation
                                        .offeredVersion()
                                        .map(Object::toString)
                                        .orElse("no version that could be read")
                                + ", or not the listed SHA-256"));
    }

    /** Sources name the standard, multi-language baseline; HILOOK, NEU or CN files have other OEM and language codes. */
    private static boolean isStandard(ImageName name) {
        boolean baseline =
                name.variant().filter(variant -> !variant.equals("BL")).isEmpty();
        boolean brand = name.edition()
                .filter(edition -> edition != ImageName.Edition.STD)
                .isEmpty();
        boolean language = name.language()
                .filter(spoken -> spoken == ImageName.Language.CN)
                .isEmpty();
        return baseline && brand && language;
    }

    private static Verdict refuse(Situation situation, String found) {
        return Verdict.refuse(
                ID,
                found,
                needed(situation),
                "A file that nobody is known to have put on this family is an experiment on the recorder.",
                "Use a listed image. If the vendor named this one to you, send us the text"
                        + situation
                                .offer()
                                .map(offer -> " and the file's SHA-256 "
                                        + offer.image().sha256())
                                .orElse("")
                        + ".",
                situation.profile().flatMap(Profile::warning));
    }

    private static String needed(Situation situation) {
        return situation.profile().stream()
                .flatMap(profile -> profile.images().stream())
                .filter(image -> Optional.of(image.platform()).equals(situation.platform()))
                .map(image -> image.version() + " for " + image.platform())
                .collect(Collectors.joining(" or "));
    }
}
