package io.nvrguard.profile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a line of a profile comes from. Messages quote it.
 *
 * @param where the document, for people: {@code Hikvision USA, I-series NVR firmware upgrade instructions}
 * @param rank how much it weighs
 * @param words the sentence it rests on, verbatim; empty text where the source is a table or a list of names
 * @param checked the day somebody last compared the line with the source, where it was noted
 * @param place where the line stands
 */
public record Source(String where, Rank rank, String words, Optional<LocalDate> checked, Place place) {

    public Source {
        if (where.isBlank()) {
            throw new IllegalArgumentException("a source must say where it is");
        }
    }

    /** Highest first. */
    public enum Rank {
        /** The vendor's published upgrade procedure for this family. */
        VENDOR_PROCEDURE("vendor-procedure", "the vendor's published procedure"),
        /** The vendor's firmware catalogue or a release note. */
        VENDOR_CATALOGUE("vendor-catalogue", "the vendor's catalogue"),
        /** A download portal's folders and file names. */
        PORTAL("portal", "a download portal"),
        /** Somebody did it and reported it; the most a site can claim. */
        FIELD_REPORT("field-report", "a report from the field"),
        /** Put together from several weak sources. */
        RECONSTRUCTED("reconstructed", "a reconstruction"),
        /** Made up for the bundled simulator; true of no real recorder. */
        SIMULATOR("simulator", "the simulator's own word");

        private final String word;
        private final String title;

        Rank(String word, String title) {
            this.word = word;
            this.title = title;
        }

        /** As files and JSON write it. */
        public String word() {
            return word;
        }

        /** As a sentence says it. */
        public String title() {
            return title;
        }

        /** The one that weighs less. */
        public Rank lower(Rank other) {
            return compareTo(other) >= 0 ? this : other;
        }

        public boolean isAbove(Rank other) {
            return compareTo(other) < 0;
        }
    }
}
