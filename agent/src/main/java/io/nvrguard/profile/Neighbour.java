package io.nvrguard.profile;

/**
 * Recorders or files that are mistaken for those of a family, shown wherever one of them is refused.
 *
 * @param says what looks alike and what tells it apart, for people
 */
public record Neighbour(String says, Source source) {

    public Neighbour {
        if (says.isBlank()) {
            throw new IllegalArgumentException("a neighbour must say what looks alike");
        }
    }
}
