package io.nvrguard.upgrade;

import io.nvrguard.guard.Assessment;
import io.nvrguard.guard.Clearance;
import io.nvrguard.guard.Decision;
import io.nvrguard.guard.Offer;
import io.nvrguard.guard.Verdict;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to the wanted version with what the guard says of each hop, before anything is decided.
 *
 * @param profile the recorder's family, where exactly one is known
 * @param route empty where no listed way leads there
 * @param assessments one a hop, in the same order; a single one, never free, where there is no route
 */
public record Proposal(Optional<Profile> profile, List<Hop> route, List<Assessment> assessments) {

    public Proposal {
        route = List.copyOf(route);
        assessments = List.copyOf(assessments);
        if (assessments.isEmpty() || (!route.isEmpty() && route.size() != assessments.size())) {
            throw new IllegalArgumentException("each hop has one assessment");
        }
    }

    /** The file at hand for each hop, in order. */
    public List<Optional<Offer>> files() {
        return assessments.stream()
                .map(assessment -> assessment.situation().offer())
                .toList();
    }

    /** The strictest of all. */
    public Decision decision() {
        return assessments.stream()
                .map(Assessment::decision)
                .max(Comparator.naturalOrder())
                .filter(worst -> !route.isEmpty())
                .orElse(Decision.REFUSE);
    }

    public Stream<Verdict> verdicts() {
        return assessments.stream().flatMap(assessment -> assessment.verdicts().stream());
    }

    /** One clearance a hop, or none at all. */
    public Optional<List<Clearance>> clearances(Map<String, String> accepted) {
        List<Optional<Clearance>> each = assessments.stream()
                .map(assessment -> assessment.clearance(accepted))
                .toList();
        return !route.isEmpty() && each.stream().allMatch(Optional::isPresent)
                ? Optional.of(each.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }
}
