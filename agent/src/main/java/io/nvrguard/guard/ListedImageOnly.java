package io.nvrguard.guard;

import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.Neighbour;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.Source;
import io.nvrguard.profile.Withdrawal;
import java.util.Optional;
import java.util.stream.Collectors;

/** The file must be listed for this family: kind, platform, version and build, in the edition that the source names. */
final class ListedImageOnly implements GuardRule {

    static final String ID = "listed-image";

    private static final String EXPERIMENT =
            "A file that nobody is known to have put on this family is an experiment on the recorder.";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        if (isUnlistedWish(situation)) {
            return notListed(situation, situation.subject() + " is not listed for this recorder");
        }
        if (!situation.platformFits()) {
            return Verdict.notJudged(ID, PlatformFits.ID);
        }
        if (situation.offer().isPresent() && situation.otherBytesThanPublished().isPresent()) {
            return Verdict.notJudged(ID, KnownOrigin.ID);
        }
        return situation
                .listedImage()
                .map(image -> Verdict.allow(ID, listed(situation, image), needed(situation)))
                .orElseGet(() -> withdrawal(situation)
                        .map(taken -> withdrawn(situation, taken))
                        .orElseGet(() -> notListed(situation, found(situation))));
    }

    /** A version that no image of the family has, whatever the recorder's board is. */
    private static boolean isUnlistedWish(Situation situation) {
        return situation.offer().isEmpty()
                && situation.profile().isPresent()
                && situation.wanted().flatMap(Wanted::image).isEmpty();
    }

    private static String listed(Situation situation, ListedImage image) {
        return situation.offer().isPresent()
                ? situation.subject() + " is the listed " + image.version()
                : "the listed " + image.version();
    }

    private static String found(Situation situation) {
        Optional<ListedImage> sameVersion = situation
                .images()
                .filter(image -> situation
                        .offeredVersion()
                        .filter(image.version()::agreesWith)
                        .isPresent())
                .findFirst();
        if (situation.offer().isPresent()
                && sameVersion
                        .filter(image -> !image.isEditionOf(situation.file().name()))
                        .isPresent()) {
            return situation.subject() + " is another brand's, market's, language's or the neutral edition";
        }
        return situation.subject() + " is "
                + situation
                        .offeredVersion()
                        .map(version -> version + ", which is not listed for this recorder")
                        .orElse("no version that could be read");
    }

    private static Optional<Withdrawal> withdrawal(Situation situation) {
        return situation.profile().stream()
                .flatMap(profile -> profile.siteLines().withdrawn().stream())
                .filter(taken -> situation
                        .offeredVersion()
                        .filter(taken.image().version()::agreesWith)
                        .isPresent())
                .findFirst();
    }

    private static Verdict withdrawn(Situation situation, Withdrawal taken) {
        return Verdict.refuse(
                ID,
                situation.subject() + " is " + taken.image().version() + ", which this site took from the list",
                needed(situation),
                taken.why(),
                "Use a listed image, or talk to whoever keeps "
                        + taken.source().place().file() + ".",
                Optional.of(taken.source()));
    }

    private static Verdict notListed(Situation situation, String found) {
        String hash = situation
                .offer()
                .map(offer -> " and the file's SHA-256 " + offer.image().sha256())
                .orElse("");
        return Verdict.refuse(
                ID,
                found,
                needed(situation),
                EXPERIMENT + neighbours(situation),
                "Use a listed image. If the vendor named this one to you, send us the text" + hash + ".",
                source(situation));
    }

    /** The vendor's own warning; else the limit that the file is outside of, which says it best. */
    private static Optional<Source> source(Situation situation) {
        return situation
                .profile()
                .flatMap(Profile::warning)
                .or(() -> PublishedSource.exceeded(situation).map(limit -> limit.source()));
    }

    private static String neighbours(Situation situation) {
        return situation.profile().stream()
                .flatMap(profile -> profile.neighbours().stream())
                .map(Neighbour::says)
                .collect(Collectors.joining(" ", " ", ""))
                .stripTrailing();
    }

    private static String needed(Situation situation) {
        String listed = situation
                .images()
                .map(image -> image.version() + " for " + image.platform())
                .distinct()
                .collect(Collectors.joining(" or "));
        return listed.isEmpty() ? "a listed image; none is, for this recorder" : listed;
    }
}
