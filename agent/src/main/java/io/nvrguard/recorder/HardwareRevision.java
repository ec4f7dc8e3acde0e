package io.nvrguard.recorder;

/**
 * Which hardware revision a unit is: a letter on the label, <em>not lettered</em>, or <em>unknown</em>. Revisions are
 * never ordered: (D) is not "newer than (C)", it is another board that takes other firmware (firmware-images.md §3).
 *
 * @param word {@code C}, {@code not-lettered} or {@code unknown}; the word used in profiles, JSON and messages
 */
public record HardwareRevision(String word) {

    /** Shown to carry no letter, e.g. by the platform it runs on. The absence of a letter in a name alone is not that. */
    public static final HardwareRevision NOT_LETTERED = new HardwareRevision("not-lettered");

    /** Nothing shows which it is. */
    public static final HardwareRevision UNKNOWN = new HardwareRevision("unknown");

    public HardwareRevision {
        if (!word.matches("[A-Z]|not-lettered|unknown")) {
            throw new IllegalArgumentException(
                    "'" + word + "' is not a hardware revision; use a letter such as C, not-lettered or unknown");
        }
    }

    public static HardwareRevision letter(char letter) {
        return new HardwareRevision(String.valueOf(letter));
    }

    /** As it stands on the label: {@code (C)}; the other two in words. */
    @Override
    public String toString() {
        return word.length() == 1 ? "(" + word + ")" : word.replace('-', ' ');
    }
}
