package io.nvrguard.files;

import java.util.Comparator;

/**
 * One thing wrong in one profile file.
 *
 * @param file as a person would find it: a path, or {@code device-profiles/i-series.yaml} for a bundled one
 * @param line from 1
 * @param id stable, lower case with hyphens: {@code unknown-field}
 * @param message what was found
 * @param hint what to do about it
 */
public record ProfileProblem(String file, int line, String id, String message, String hint)
        implements Comparable<ProfileProblem> {

    private static final Comparator<ProfileProblem> BY_PLACE = Comparator.comparing(ProfileProblem::file)
            .thenComparingInt(ProfileProblem::line)
            .thenComparing(ProfileProblem::id)
            .thenComparing(ProfileProblem::message);

    @Override
    public int compareTo(ProfileProblem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message + "; " + hint + " [" + id + "]";
    }
}
