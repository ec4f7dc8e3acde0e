package io.nvrguard.guard;

import io.nvrguard.firmware.ImageName;
import java.util.List;
import java.util.Optional;

/** What the file's name claims must not contradict its bytes. */
final class NameAgrees implements GuardRule {

    static final String ID = "name-agrees";

    private static final String NEEDED = "a name and bytes that say the same";

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
        List<String> contradictions = offer.name().contradictions(offer.image());
        if (contradictions.isEmpty()) {
            String found = offer.name().kind() == ImageName.Kind.NO_CLAIM
                    ? "the name '" + offer.fileName() + "' claims nothing"
                    : "nothing in the bytes contradicts the name '" + offer.fileName() + "'";
            return Verdict.allow(ID, found, NEEDED);
        }
        return Verdict.refuse(
                ID,
                String.join(" ", contradictions),
                NEEDED,
                "Names and folders were seen to lie, and of most recorder files only the name tells the board.",
                "Download the file again from the vendor and leave its name as it is.",
                Optional.empty());
    }
}
