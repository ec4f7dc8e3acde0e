package io.nvrguard.firmware;

/** How a firmware file is packed, told by its first bytes (firmware-images.md §1.2). */
public enum Container {
    /**
     * Classic packages, one or several behind each other: scrambled or clear header with identity, file table and
     * checksums.
     */
    SWKH,

    /** An index of packages, each SWKH or HK30, with a checksum over every package. */
    HK20,

    /** An encrypted package of which only the header length and the number of files can be read. */
    HK30,

    /** The later package of access control and consumer products, with a big-endian header; no recorder takes one. */
    HKSU,

    /** An SWKH header without file table, as access controllers' files have it: not a recorder's (real vector T5). */
    OTHER_PRODUCT,

    /** None of these; the image's problems name what it looks like. */
    UNKNOWN;

    /** Whether any recorder takes firmware packed like this. */
    public boolean isForRecorders() {
        return switch (this) {
            case SWKH, HK20, HK30 -> true;
            case HKSU, OTHER_PRODUCT, UNKNOWN -> false;
        };
    }
}
