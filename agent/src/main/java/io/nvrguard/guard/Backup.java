package io.nvrguard.guard;

/** What is known of the configuration export. */
public enum Backup {
    /** On disk, not empty, and its hash is the one noted when it was written. */
    KEPT,
    /** The plan holds it as its first step. */
    PLANNED,
    /** Was written, but is gone, empty or changed. */
    LOST,
    /** Not asked for: a file is being checked outside of a job. */
    NOT_ASKED
}
