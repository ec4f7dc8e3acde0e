package io.nvrguard.guard;

/** A condition that must hold, named by it. */
public interface GuardRule {

    /** Stable, lower case with hyphens. */
    String id();

    /** Whether it judges the file itself: then it is not asked while none is at hand. */
    default boolean needsFile() {
        return false;
    }

    /** Never throws: a fact that is missing is judged, too. */
    Verdict judge(Situation situation);
}
