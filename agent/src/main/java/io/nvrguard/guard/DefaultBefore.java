package io.nvrguard.guard;

/** What is known of the full factory default that some hops need first. */
public enum DefaultBefore {
    /** The job saw it happen on the version that runs now. */
    DONE,
    /** The plan holds it as a step before the hop. */
    PLANNED,
    /** Nobody knows: a file is being checked outside of a job. */
    NOT_KNOWN
}
