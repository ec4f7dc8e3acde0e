package io.nvrguard.files;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The form of the service's settings file: one component a field, nothing else is allowed; above all no password. */
record SettingsYaml(
        Text stateDirectory, Optional<List<Text>> profiles, Text healthInterval, List<RecorderYaml> recorders) {

    /** Exactly one of {@code password-file} and {@code password-credential}. */
    record RecorderYaml(
            Text name,
            Text address,
            Text user,
            Optional<Text> passwordFile,
            Optional<Text> passwordCredential,
            Optional<Text> newPasswordFile) {}

    /** {@code 30 s}, {@code 5 min}, {@code 2 h}: profiles write times the same way. */
    static Duration interval(String text) {
        if (!text.matches("[1-9]\\d{0,4} (s|min|h)")) {
            throw new IllegalArgumentException("'" + text + "' is not a time; write it like 30 s, 5 min or 2 h");
        }
        int space = text.indexOf(' ');
        long count = Long.parseLong(text.substring(0, space));
        return switch (text.substring(space + 1)) {
            case "s" -> Duration.ofSeconds(count);
            case "min" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }
}
