package io.nvrguard.files;

import java.util.List;
import java.util.stream.Collectors;

/** Profiles that cannot be trusted. The message lists every problem of every file, one a line, for the person who wrote them. */
public final class ProfileException extends Exception {

    private final List<ProfileProblem> problems;

    ProfileException(List<ProfileProblem> problems) {
        super(problems.stream().sorted().map(ProfileProblem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().toList();
    }

    /** Sorted by file and line; never empty. */
    public List<ProfileProblem> problems() {
        return problems;
    }
}
