package io.nvrguard.repair;

import java.time.Duration;

/**
 * When to look again. Often at first, when a repair may stop at once; seldom later: a look costs at least three requests, and
 * a recorder that repairs for ten hours is asked fewer than 700 times in all.
 */
public final class RepairPace {

    private static final Duration FIRST = Duration.ofSeconds(5);

    /** Between looks of a long repair. A person may be standing in front of the recorder: see {@link #forAPerson}. */
    private static final Duration SELDOM = Duration.ofMinutes(4);

    private static final Duration MOST_SELDOM = Duration.ofMinutes(10);
    private static final Duration PERSON_WAITS = Duration.ofSeconds(30);
    private static final int GROWTH = 12;
    private static final int LOOKS_OF_A_REPAIR = 100;

    private RepairPace() {}

    /**
     * The pause while a repair runs: a twelfth of the time watched so far, no longer than a hundredth of what is expected at
     * the most.
     */
    public static Duration between(Duration watched, RepairProgress progress) {
        Duration share = progress.mostExpected().dividedBy(LOOKS_OF_A_REPAIR);
        return within(watched.dividedBy(GROWTH), FIRST, within(share, SELDOM, MOST_SELDOM));
    }

    /** The pause while somebody is about to start the repair and waits to be told that it was seen. */
    public static Duration forAPerson(Duration watched) {
        return within(watched.dividedBy(GROWTH), FIRST, PERSON_WAITS);
    }

    private static Duration within(Duration wanted, Duration least, Duration most) {
        return wanted.compareTo(least) < 0 ? least : wanted.compareTo(most) > 0 ? most : wanted;
    }
}
