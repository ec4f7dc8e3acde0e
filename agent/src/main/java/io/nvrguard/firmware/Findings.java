package io.nvrguard.firmware;

import java.util.ArrayList;
import java.util.List;

/** What the reading of one part turned up, in the order of the bytes; the worst integrity wins. */
final class Findings {

    private final List<String> problems = new ArrayList<>();
    private Integrity integrity = Integrity.INTACT;

    void damaged(String sentence) {
        found(Integrity.DAMAGED, sentence);
    }

    void notCovered(String sentence) {
        found(Integrity.NOT_COVERED, sentence);
    }

    /** Worth saying, without weight for the verdict. */
    void note(String sentence) {
        found(Integrity.INTACT, sentence);
    }

    /** Takes over all that a part turned up; {@code where} is put before each sentence. */
    void addAll(String where, Findings part) {
        part.problems.forEach(sentence -> problems.add(where + sentence));
        integrity = integrity.orWorse(part.integrity);
    }

    /** Takes over what a package inside turned up; its index covers it, so what it lacks itself does not count. */
    void addInside(String where, Findings inside) {
        inside.problems.forEach(sentence -> problems.add(where + ": " + sentence));
        if (inside.integrity == Integrity.DAMAGED) {
            integrity = Integrity.DAMAGED;
        }
    }

    Integrity integrity() {
        return integrity;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    private void found(Integrity at, String sentence) {
        problems.add(sentence);
        integrity = integrity.orWorse(at);
    }
}
