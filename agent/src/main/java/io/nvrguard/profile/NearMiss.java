package io.nvrguard.profile;

import io.nvrguard.recorder.ModelName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The listed model that an unlisted one is most easily taken for, such as DS-9632NI-I8 for a domestic DS-8632N-I8. It is
 * shown to the person who might take it for the same, and never used instead.
 *
 * @param model as its profile lists it
 * @param family the title of its profile
 * @param difference what sets the two names apart: {@code has '8632N' instead of '9632NI'}
 */
public record NearMiss(String model, String family, String difference) {

    /** Further apart than this, two names without their variants are not mistaken for each other. */
    private static final int FARTHEST = 2;

    /** Listed models are shorter; the work grows with the square of the length. */
    private static final int LONGEST = 48;

    private record Candidate(String model, String family, int ofBase, int ofWhole) {}

    static Optional<NearMiss> of(ModelName unlisted, List<Profile> profiles) {
        if (unlisted.text().length() > LONGEST) {
            return Optional.empty();
        }
        return profiles.stream()
                .flatMap(profile -> profile.models().stream().map(model -> candidate(unlisted, model, profile)))
                .filter(candidate -> candidate.ofBase() <= FARTHEST)
                .min(Comparator.comparingInt(Candidate::ofBase)
                        .thenComparingInt(Candidate::ofWhole)
                        .thenComparing(Candidate::model))
                .map(nearest -> new NearMiss(
                        nearest.model(), nearest.family(), difference(unlisted.listed(), nearest.model())));
    }

    /** For the end of a sentence: {@code the nearest known model is …}. */
    public String inWords() {
        String known = family.equals(model) ? model : model + " (" + family + ")";
        return "the nearest known model is " + known + ", and it is another: this one " + difference;
    }

    private static Candidate candidate(ModelName unlisted, String model, Profile profile) {
        return new Candidate(
                model,
                profile.title(),
                distance(unlisted.base(), ModelName.of(model).base()),
                distance(unlisted.listed(), model));
    }

    private static String difference(String ours, String theirs) {
        int shorter = Math.min(ours.length(), theirs.length());
        int before = 0;
        while (before < shorter && ours.charAt(before) == theirs.charAt(before)) {
            before++;
        }
        int behind = 0;
        while (behind < shorter - before
                && ours.charAt(ours.length() - 1 - behind) == theirs.charAt(theirs.length() - 1 - behind)) {
            behind++;
        }
        String own = ours.substring(before, ours.length() - behind);
        String other = theirs.substring(before, theirs.length() - behind);
        if (own.isEmpty()) {
            return "lacks '" + other + "'";
        }
        return "has '" + own + (other.isEmpty() ? "' more" : "' instead of '" + other + "'");
    }

    /** How many characters must be put in, taken out or replaced (Levenshtein). */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[other.length() + 1];
            here[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, Math.min(above[column], here[column - 1]) + 1);
            }
            above = here;
        }
        return above[other.length()];
    }
}
