package io.nvrguard.files;

import java.util.List;
import java.util.stream.Collectors;

/** Settings that cannot be followed. The message lists every problem, one a line, with its place and what to do. */
public final class SettingsException extends Exception {

    SettingsException(List<ProfileProblem> problems) {
        super(problems.stream().sorted().map(ProfileProblem::toString).collect(Collectors.joining("\n")));
    }
}
