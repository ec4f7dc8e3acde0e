package io.nvrguard.simulator.fault;

import java.util.List;
import java.util.SplittableRandom;

/** Draws values in the spelling of faults; the same seed draws the same. */
public final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Between the two, both possible. */
    int number(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    /** {@code 63%}, from 5 to 95. */
    String share() {
        return number(5, 95) + "%";
    }

    /** {@code 12m}, between the two, both possible. */
    String minutes(int from, int to) {
        return number(from, to) + "m";
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
