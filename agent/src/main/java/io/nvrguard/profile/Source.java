package io.nvrguard.profile;

import java.time.LocalDate;

/**
 * Where a line of a profile comes from. Messages quote it.
 *
 * @param where the document, for people: {@code Hikvision USA, I-series NVR firmware upgrade instructions}
 * @param rank how much it weighs
 * @param words the sentence it rests on, verbatim; empty text where the source is a table or a list of names
 * @param checked the day somebody last compared the line with the source
 */
public record Source(String where, Rank rank, String words, LocalDate checked) {

    public Source {
        if (where.isBlank()) {
            throw new IllegalArgumentException("a source must say where it is");
        }
    }

    /** Highest first. */
    public enum Rank {
        /** The vendor's published upgrade procedure for this family. */
        VENDOR_PROCEDURE,
        /** The vendor's firmware catalogue or a release note. */
        VENDOR_CATALOGUE,
        /** A download portal's folders and file names. */
        PORTAL,
        /** Somebody did it and reported it. */
        FIELD_REPORT,
        /** Put together from several weak sources. */
        RECONSTRUCTED,
        /** Made up for the bundled simulator; true of no real recorder. */
        SIMULATOR
    }
}
