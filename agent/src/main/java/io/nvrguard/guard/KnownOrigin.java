package io.nvrguard.guard;

import io.nvrguard.profile.ListedImage;
import java.util.Optional;

/**
 * A file that claims to be a listed image must be the vendor's: by the vendor's published hash, or by the word of a person
 * who says where it was downloaded. The first word pins the image to those bytes.
 */
public final class KnownOrigin implements GuardRule {

    public static final String ID = "known-origin";

    private static final String OTHER_FILE =
            "Two different files claim to be the same firmware. One of them is damaged, altered or mislabelled, and a recorder"
                    + " can be destroyed by it.";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean needsFile() {
        return true;
    }

    @Override
    public Verdict judge(Situation situation) {
        if (situation.expectedSha256().isPresent()) {
            return judgeInJob(situation, situation.expectedSha256().get());
        }
        Optional<ListedImage> published = situation.otherBytesThanPublished();
        if (published.isPresent()) {
            return notPublished(situation, published.get());
        }
        if (!isVouchable(situation.file())) {
            return Verdict.notJudged(ID, refusing(situation.file()));
        }
        return situation
                .listedImage()
                .map(image -> judge(situation, image))
                .orElseGet(() -> Verdict.notJudged(ID, ListedImageOnly.ID));
    }

    /** Whether all that is missing is somebody's word on where the file was downloaded. */
    public static boolean isUnconfirmed(Situation situation) {
        return situation.offer().filter(KnownOrigin::isVouchable).isPresent()
                && situation.expectedSha256().isEmpty()
                && situation
                        .listedImage()
                        .filter(image -> image.sha256().isEmpty()
                                && situation.origins().pin(image).isEmpty())
                        .isPresent();
    }

    /** The plan was made with exactly these bytes, and no plan is made without a known origin. */
    private static Verdict judgeInJob(Situation situation, String planned) {
        return situation.file().image().sha256().equals(planned)
                ? Verdict.allow(ID, "the very file of the plan", "a file whose origin was known when the plan was made")
                : Verdict.notJudged(ID, SameFile.ID);
    }

    /** Nobody is asked for a word on a file that is refused for what it is. */
    private static boolean isVouchable(Offer offer) {
        return offer.isSound();
    }

    private static String refusing(Offer offer) {
        return offer.name().contradictions(offer.image()).isEmpty() ? ImageIntact.ID : NameAgrees.ID;
    }

    private static Verdict judge(Situation situation, ListedImage image) {
        String found = situation.file().image().sha256();
        if (image.sha256().isPresent()) {
            return Verdict.allow(ID, "SHA-256 " + found, "the vendor's SHA-256 of " + image.version());
        }
        return situation
                .origins()
                .pin(image)
                .map(pin -> judge(situation, image, pin))
                .orElseGet(() -> notConfirmed(situation, image));
    }

    private static Verdict judge(Situation situation, ListedImage image, Pin pin) {
        String found = situation.file().image().sha256();
        if (found.equals(pin.sha256())) {
            return Verdict.allow(ID, pin.inWords(), "the file that " + image.version() + " is pinned to");
        }
        return Verdict.refuse(
                ID,
                situation.subject() + " has SHA-256 " + found + ", of unknown origin",
                "SHA-256 " + pin.sha256() + ", to which " + image.version() + " was pinned: " + pin.inWords(),
                OTHER_FILE,
                "Use the pinned file; `nvrguard firmware list` says where it is. If the pinned one was the wrong one, ask the"
                        + " vendor which of the two hashes is theirs before anything else.",
                Optional.of(image.source()));
    }

    private static Verdict notPublished(Situation situation, ListedImage image) {
        return Verdict.refuse(
                ID,
                situation.subject() + " has SHA-256 " + situation.file().image().sha256(),
                "SHA-256 " + image.sha256().orElseThrow() + ", which the vendor published for " + image.version(),
                OTHER_FILE,
                "Download the file again from the vendor's page.",
                Optional.of(image.source()));
    }

    private static Verdict notConfirmed(Situation situation, ListedImage image) {
        String subject = situation.subject();
        String needed = "somebody who says where it was downloaded: the vendor published no hash of " + image.version();
        if (!situation.origins().needed()) {
            return Verdict.allow(ID, "nobody has said yet where " + subject + " was downloaded", needed);
        }
        return Verdict.caution(
                ID,
                "nobody has said where " + subject + " was downloaded",
                needed,
                "Its name and bytes agree, but a file that was altered on its way would look the same. The first word pins the"
                        + " image to these bytes; a different file is refused from then on.",
                "Run `nvrguard firmware add " + subject
                        + " --source \"where it was downloaded\"`, or accept with that as" + " the reason.",
                Optional.empty());
    }
}
