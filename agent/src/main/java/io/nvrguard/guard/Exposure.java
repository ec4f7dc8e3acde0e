package io.nvrguard.guard;

import io.nvrguard.profile.KnownExploited;
import java.util.List;

/**
 * What is known of exploited builds, and what the file in question is on the way.
 *
 * @param known every hole at hand
 */
public record Exposure(List<KnownExploited> known, Passage passage) {

    /** Nothing is known, and nothing planned. */
    public static final Exposure NONE = new Exposure(List.of(), Passage.NOT_PLANNED);

    /** What becomes of the recorder once the file is on it. */
    public enum Passage {
        /** The plan ends here. */
        END,
        /** Another hop follows. */
        ON_THE_WAY,
        /** A file is being checked outside of a plan. */
        NOT_PLANNED;

        public static Passage of(boolean last) {
            return last ? END : ON_THE_WAY;
        }
    }

    public Exposure {
        known = List.copyOf(known);
    }
}
