package io.nvrguard.simulator.recorder;

import java.util.Arrays;
import java.util.Optional;

/** What an account may do, as {@code Security/users} words it. */
public enum UserLevel {
    ADMINISTRATOR("Administrator"),
    OPERATOR("Operator"),
    VIEWER("Viewer");

    private final String word;

    UserLevel(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<UserLevel> of(String word) {
        return Arrays.stream(values()).filter(level -> level.word.equals(word)).findFirst();
    }
}
