package io.nvrguard.upgrade;

/**
 * Why a job stopped, in the one form of all our messages.
 *
 * @param found what was found, and what was needed
 * @param remedy what to do next
 */
public record Halt(Kind kind, String found, String why, String remedy) {

    /** Who is needed. */
    public enum Kind {
        /** A fresh clearance was refused. */
        REFUSED("refused"),
        /** A person has to do or decide something. */
        PERSON_NEEDED("person-needed"),
        /** The recorder can't be reached, or refuses the login. */
        OUT_OF_REACH("out-of-reach"),
        /** The recorder failed; evidence is in the journal. */
        RECORDER_FAILED("recorder-failed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The stored word. */
        public String word() {
            return word;
        }
    }

    public Halt {
        if (found.isBlank() || why.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("a halt says what was found, why it matters and what to do");
        }
    }
}
