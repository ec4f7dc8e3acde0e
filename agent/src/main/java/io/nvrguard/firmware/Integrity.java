package io.nvrguard.firmware;

/** Whether the bytes of an image are the bytes its maker packed, from best to worst. */
public enum Integrity {
    /** Every checksum, length and range the container states was computed and holds. */
    INTACT,

    /** Nothing contradicts, but no readable checksum covers the content (a bare HK30 package, an index whose
     * sums are of another kind, another product). */
    NOT_COVERED,

    /** A checksum, length or range does not hold: cut off, changed, or never in order. */
    DAMAGED;

    Integrity orWorse(Integrity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
