package io.nvrguard.upgrade;

import java.util.Arrays;
import java.util.Optional;

/**
 * Everything a job can do, in the vendor's order (Hikvision USA, I-series NVR firmware upgrade instructions). Each row
 * holds its own rule for after a crash. docs/steps.md has a heading for each.
 */
public enum Step {
    /** "It is recommended that NVR configuration file is exported": no backup, no upgrade. */
    EXPORT_CONFIGURATION("export-configuration", AfterCrash.REPEAT, "export the configuration"),
    /** Schedules, channels and storage as they are, to be compared at the end. */
    NOTE_SETTINGS("note-settings", AfterCrash.REPEAT, "note schedules, channels and storage"),
    /** Takes a fresh clearance, then sends the image; the last bytes leave only after the journal says so. */
    UPLOAD_IMAGE("upload-image", AfterCrash.INSPECT, "send the firmware"),
    /** The version read back after a restart that was seen to happen. */
    PROVE_RESTART("prove-restart", AfterCrash.REPEAT, "wait for the restart and read the version back"),
    /** "High chance of unit failure … if the unit is not defaulted before upgrade." */
    FACTORY_DEFAULT("factory-default", AfterCrash.INSPECT, "full factory default"),
    /** After the default the unit may answer elsewhere, and another unit may answer where it was. */
    FIND_AGAIN("find-again", AfterCrash.REPEAT, "find the recorder again by serial and MAC"),
    /** Gives the inactive unit its admin password. */
    ACTIVATE("activate", AfterCrash.INSPECT, "activate the recorder"),
    /** "After upgrading to v4.X, the recorder database will need to be converted and optimized." */
    START_REPAIR("start-repair", AfterCrash.INSPECT, "start the database repair"),
    /** "Search the recorder log for repair started and stopped entries." */
    WATCH_REPAIR("watch-repair", AfterCrash.REPEAT, "watch the database repair"),
    /** Point by point against what {@link #NOTE_SETTINGS} kept. */
    COMPARE_SETTINGS("compare-settings", AfterCrash.REPEAT, "compare schedules and storage with before");

    private final String word;
    private final AfterCrash afterCrash;
    private final String title;

    Step(String word, AfterCrash afterCrash, String title) {
        this.word = word;
        this.afterCrash = afterCrash;
        this.title = title;
    }

    /** The stored word: in journals, JSON and docs. Never changes, whatever the constant is called. */
    public String word() {
        return word;
    }

    public AfterCrash afterCrash() {
        return afterCrash;
    }

    /** What it does, for people. */
    public String title() {
        return title;
    }

    /** The step a stored word means; empty: a word of another version of nvrguard. */
    public static Optional<Step> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word.equals(word)).findFirst();
    }
}
