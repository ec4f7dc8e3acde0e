package io.nvrguard.guard;

/** Weakest first, so that the strictest of several is the greatest. */
public enum Decision {
    ALLOW,
    /** May go on only with a written reason, which is kept. */
    CAUTION,
    /** Never goes on. */
    REFUSE
}
