package io.nvrguard.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong in one file, gathered while it is read. */
final class Findings {

    private final String file;
    private final List<ProfileProblem> problems = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void add(int line, String id, String message, String hint) {
        problems.add(new ProfileProblem(file, line, id, message, hint));
    }

    /** A value whose constructor may refuse; its words become the finding. */
    <T> Optional<T> attempt(int line, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException refused) {
            add(line, "wrong-value", String.valueOf(refused.getMessage()), "correct the value");
            return Optional.empty();
        }
    }

    String file() {
        return file;
    }

    boolean none() {
        return problems.isEmpty();
    }

    List<ProfileProblem> all() {
        return List.copyOf(problems);
    }
}
