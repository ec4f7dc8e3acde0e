package io.nvrguard.profile;

/**
 * One listed way from a band of running versions to one image.
 *
 * @param fullDefaultFirst a full factory default must happen on the running version before this image goes on
 * @param repairAfter whether the database must be repaired after the last hop of a job that took this one
 */
public record Hop(Band from, ListedImage to, boolean fullDefaultFirst, boolean repairAfter, Source source) {

    public Hop {
        boolean upwards =
                from.below().isPresent() && !to.version().isBelow(from.below().get());
        if (!upwards) {
            throw new IllegalArgumentException(
                    "the hop to " + to.version() + " does not lead upwards from everything " + from.inWords());
        }
    }

    /** As good as the weaker of what lists the way and what lists the image. */
    public Source.Rank rank() {
        return source.rank().lower(to.source().rank());
    }

    /** The same way with what a site asks for besides; nothing that is asked for already is dropped. */
    public Hop tightened(boolean defaultToo, boolean repairToo) {
        return new Hop(from, to, fullDefaultFirst || defaultToo, repairAfter || repairToo, source);
    }
}
