package io.nvrguard.isapi;

import java.time.Duration;
import java.util.Optional;

/** Words and numbers of a stranger, made fit for our sentences: no control characters, no novels. */
final class Words {

    private static final int LONGEST = 120;

    private Words() {}

    /** Without anything a terminal would obey. */
    static String plain(String words) {
        return words.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }

    /** {@link #plain}, and short enough for a sentence. */
    static String clean(String words) {
        String plain = plain(words);
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    static String quoted(String words) {
        return "'" + clean(words) + "'";
    }

    /** A whole number of at most 15 digits; recorders put newlines around numbers, and some a fraction behind. */
    static Optional<Long> whole(String text) {
        String digits = text.strip();
        return digits.matches("-?\\d{1,15}(\\.\\d{1,9})?")
                ? Optional.of(Long.parseLong(digits.replaceFirst("\\..*", "")))
                : Optional.empty();
    }

    /** {@code 27 min}, the begun minute counted. */
    static String minutes(Duration time) {
        return Math.max(1, (time.toSeconds() + 59) / 60) + " min";
    }
}
