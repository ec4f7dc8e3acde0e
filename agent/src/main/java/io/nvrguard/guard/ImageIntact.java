package io.nvrguard.guard;

import io.nvrguard.firmware.FirmwareImage;
import java.util.Optional;

/** The file must be recorder firmware, and whole. */
final class ImageIntact implements GuardRule {

    static final String ID = "image-intact";

    private static final String NEEDED = "an undamaged firmware file of a recorder";
    private static final String WHY =
            "A recorder that is given a broken or foreign file may write part of it before it notices.";

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
        return judge(situation.file());
    }

    static Verdict judge(Offer offer) {
        FirmwareImage image = offer.image();
        if (!image.container().isForRecorders()) {
            return foreign(offer);
        }
        return switch (image.integrity()) {
            case INTACT -> Verdict.allow(ID, offer.fileName() + " is whole", NEEDED);
            case NOT_COVERED -> notCovered(offer);
            case DAMAGED -> damaged(offer);
        };
    }

    private static Verdict foreign(Offer offer) {
        return Verdict.refuse(
                ID,
                offer.fileName() + " is not firmware of a recorder" + problems(offer),
                NEEDED,
                WHY,
                "Leave it: it is for another product. Download the recorder's own firmware from the vendor's page.",
                Optional.empty());
    }

    private static Verdict damaged(Offer offer) {
        return Verdict.refuse(
                ID,
                offer.fileName() + " is damaged" + problems(offer),
                NEEDED,
                WHY,
                "Download the file again from the vendor, and check with `firmware inspect`.",
                Optional.empty());
    }

    private static Verdict notCovered(Offer offer) {
        return Verdict.caution(
                ID,
                "no readable checksum covers the content of " + offer.fileName() + problems(offer),
                NEEDED,
                "A download that was cut off or changed would look the same.",
                "Compare its SHA-256 " + offer.image().sha256()
                        + " with the vendor's, or with a second download, and accept with that as the reason.",
                Optional.empty());
    }

    private static String problems(Offer offer) {
        return offer.image().problems().isEmpty()
                ? ""
                : ": " + String.join(" ", offer.image().problems());
    }
}
