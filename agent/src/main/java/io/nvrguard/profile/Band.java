package io.nvrguard.profile;

import io.nvrguard.firmware.FirmwareVersion;
import java.util.Optional;

/**
 * A band of running versions, compared by number only.
 *
 * @param from lowest version inside; empty: no lower end
 * @param below first version outside; empty: no upper end
 */
public record Band(Optional<FirmwareVersion> from, Optional<FirmwareVersion> below) {

    public Band {
        if (from.isPresent() && below.isPresent() && compare(from.get(), below.get()) >= 0) {
            throw new IllegalArgumentException("the band from " + from.get() + " ends at " + below.get());
        }
    }

    public boolean contains(FirmwareVersion version) {
        boolean highEnough = from.isEmpty() || compare(from.get(), version) <= 0;
        boolean lowEnough = below.isEmpty() || compare(version, below.get()) < 0;
        return highEnough && lowEnough;
    }

    /** Whether any version lies in both. */
    public boolean overlaps(Band other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Band other) {
        return from.isEmpty() || other.below.isEmpty() || compare(from.get(), other.below.get()) < 0;
    }

    private static int compare(FirmwareVersion one, FirmwareVersion other) {
        return one.sameNumber(other) ? 0 : one.compareTo(other);
    }

    /** As a person would say it: {@code below V3.4.92}, {@code V3.4.92}, {@code V4.0.0 up to below V4.50.000}. */
    public String inWords() {
        if (from.isEmpty()) {
            return below.map(version -> "below " + version).orElse("any version");
        }
        return below.map(version -> from.get() + " up to below " + version).orElse(from.get() + " or higher");
    }
}
