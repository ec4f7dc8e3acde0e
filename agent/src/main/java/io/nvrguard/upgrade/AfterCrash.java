package io.nvrguard.upgrade;

/** What to do with a step that was begun, but of which nobody knows whether it was done. */
public enum AfterCrash {
    /** Harmless to do again. */
    REPEAT,
    /** Look at the recorder first; act again only when it shows that the first time did not take effect. */
    INSPECT
}
