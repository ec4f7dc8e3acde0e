package io.nvrguard.guard;

import io.nvrguard.firmware.ImageName;
import java.util.Optional;

/** The file must not be one that was built for a single customer, unless the recorder's family lists these very bytes. */
final class NotCustomised implements GuardRule {

    static final String ID = "not-customised";

    private static final String NEEDED = "the vendor's standard firmware";

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
        Offer offer = situation.file();
        if (offer.name().kind() != ImageName.Kind.CUSTOMISED) {
            return Verdict.allow(ID, "nothing in the name '" + offer.fileName() + "' marks a customer's build", NEEDED);
        }
        if (situation.listsTheseBytes()) {
            return Verdict.allow(ID, offer.fileName() + " is listed for this family by its SHA-256", NEEDED);
        }
        return Verdict.refuse(
                ID,
                offer.fileName() + " is marked DZ: built for one customer",
                NEEDED,
                "What was changed for that customer is not known to anybody else: hardware it expects, brand, language,"
                        + " functions taken out. That it fits a standard unit is never assumed.",
                "Use the vendor's standard file; its name begins with NVR_ or DVR. If this build was made for your"
                        + " recorders, ask whoever ordered it, and have it listed with its SHA-256.",
                Optional.empty());
    }
}
