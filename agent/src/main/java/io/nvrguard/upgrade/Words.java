package io.nvrguard.upgrade;

import java.time.Duration;
import java.util.Locale;

/** Durations as people say them. */
public final class Words {

    private Words() {}

    /** {@code 45 s}, {@code 12 min}, {@code 2 h 05 min}. */
    public static String of(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 120
                ? minutes + " min"
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }
}
