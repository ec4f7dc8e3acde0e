package io.nvrguard.recorder;

import java.util.Locale;

/**
 * What a person read on a unit's label or box: evidence like any other, so it is kept with their own words and their name.
 *
 * @param revision a letter, or {@link HardwareRevision#NOT_LETTERED}: that there is none was read, too
 * @param note the person's words; empty text where they gave none
 * @param person who says it
 */
public record LabelReading(HardwareRevision revision, String note, String person) {

    public LabelReading {
        if (revision.equals(HardwareRevision.UNKNOWN)) {
            throw new IllegalArgumentException("a label that was not read is no evidence; leave its revision out");
        }
        if (person.isBlank()) {
            throw new IllegalArgumentException("a label's reading needs the name of who read it");
        }
        note = note.strip();
        person = person.strip();
    }

    /**
     * The revision as a person types it: {@code C}, {@code c} or {@code (C)}; {@code not-lettered} or {@code none}.
     *
     * @throws IllegalArgumentException with a sentence for the person who typed it
     */
    public static HardwareRevision revision(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        if (word.matches("[a-z]|\\([a-z]\\)")) {
            return HardwareRevision.letter(Character.toUpperCase(word.charAt(word.length() / 2)));
        }
        if (word.equals(HardwareRevision.NOT_LETTERED.word()) || word.equals("none")) {
            return HardwareRevision.NOT_LETTERED;
        }
        throw new IllegalArgumentException("'" + typed
                + "' is not what a label says of its revision; write the letter, such as C, or not-lettered");
    }

    public Evidence evidence() {
        return new Evidence("label, read by " + person + ",", words());
    }

    /** For a report: {@code (C), silver sticker underneath; read by J. Doe}. */
    public String inWords() {
        return words() + "; read by " + person;
    }

    private String words() {
        return revision + (note.isEmpty() ? "" : ", " + note);
    }
}
