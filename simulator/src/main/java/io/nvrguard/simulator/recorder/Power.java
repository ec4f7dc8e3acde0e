package io.nvrguard.simulator.recorder;

import java.util.Locale;

/** Whether the recorder lives, and what it is busy with. */
public enum Power {
    RUNNING,
    /** Answers, and writes its flash. */
    FLASHING,
    BOOTING,
    OFF,
    /** Never boots again. */
    BRICKED;

    boolean onAir() {
        return this == RUNNING || this == FLASHING;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
