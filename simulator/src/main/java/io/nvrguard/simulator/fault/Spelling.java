package io.nvrguard.simulator.fault;

import java.time.Duration;

/** Writes values the way {@link FaultValue} reads them. */
final class Spelling {
    private Spelling() {}

    static String share(double share) {
        return Math.round(share * 100) + "%";
    }

    /** In the largest unit that divides it. */
    static String duration(Duration time) {
        long seconds = Math.abs(time.toSeconds());
        String size = seconds % 86_400 == 0 && seconds > 0
                ? seconds / 86_400 + "d"
                : seconds % 3_600 == 0 && seconds > 0
                        ? seconds / 3_600 + "h"
                        : seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
        return time.isNegative() ? "-" + size : size;
    }

    static String bytes(long bytes) {
        return bytes % (1 << 20) == 0
                ? bytes / (1 << 20) + "M"
                : bytes % (1 << 10) == 0 ? bytes / (1 << 10) + "k" : String.valueOf(bytes);
    }
}
