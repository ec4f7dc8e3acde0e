package io.nvrguard.guard;

/** Leave to put one file on one recorder at one moment. Only an {@link Assessment} issues it; it is used once and at once. */
public final class Clearance {

    private final Situation situation;

    Clearance(Situation situation) {
        this.situation = situation;
    }

    /** What was judged: the recorder, the file, the moment. */
    public Situation situation() {
        return situation;
    }
}
