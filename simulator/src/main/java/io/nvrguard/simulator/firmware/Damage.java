package io.nvrguard.simulator.firmware;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What happened to a synthetic image after it was packed. */
public enum Damage {
    NONE,
    /** One bit of the first header is another. */
    HEADER,
    /** One bit of the last package's content is another. */
    CONTENT,
    /** The last tenth is missing. */
    CUT;

    /**
     * The damage of that lower-case word.
     *
     * @throws IllegalArgumentException when the word names none; the message lists all
     */
    public static Damage of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no damage; choose "
                        + Arrays.stream(values())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
