package io.nvrguard.upgrade;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.guard.Assessment;
import io.nvrguard.guard.Exposure;
import io.nvrguard.guard.Guard;
import io.nvrguard.guard.Offer;
import io.nvrguard.guard.Situation;
import io.nvrguard.guard.Wanted;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.ProfilePack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the listed way to a wanted version and has each hop of it judged. */
public final class Proposals {

    private Proposals() {}

    /**
     * The way from what runs to what is wanted. Where none is listed the proposal has no route, and its one assessment
     * says why.
     *
     * @param stock the files at hand; each hop takes the one that is its listed image
     */
    public static Proposal propose(
            ProfilePack profiles, Guard guard, Survey survey, FirmwareVersion wanted, Stock stock, Instant now) {
        FirmwareVersion running = survey.identity().firmware();
        Optional<Profile> profile = profiles.only(survey.identity().model());
        List<Hop> route = profile.flatMap(family -> family.route(survey.identity(), wanted))
                .orElse(List.of());
        if (route.isEmpty()) {
            Optional<ListedImage> listed = profile.flatMap(family -> family.image(survey.identity(), wanted));
            Situation direct = Situations.planned(
                    profiles,
                    survey,
                    running,
                    new Wanted(wanted, listed),
                    Optional.empty(),
                    stock.origins(),
                    Exposure.Passage.END,
                    now);
            return new Proposal(profile, List.of(), List.of(guard.judge(direct)));
        }
        List<Assessment> assessments = new ArrayList<>();
        FirmwareVersion before = running;
        for (Hop hop : route) {
            Exposure.Passage passage = Exposure.Passage.of(assessments.size() == route.size() - 1);
            Optional<Offer> file = stock.fileOf(hop.to());
            Situation turn = Situations.planned(
                    profiles, survey, before, Wanted.of(hop.to()), file, stock.origins(), passage, now);
            assessments.add(guard.judge(turn));
            before = hop.to().version();
        }
        return new Proposal(profile, route, assessments);
    }
}
