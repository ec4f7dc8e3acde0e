package io.nvrguard.recorder;

import java.util.List;

/**
 * A value together with everything it rests on.
 *
 * @param evidence never reordered: best evidence first; empty only for a value that says "not known", which may rest on
 *     evidence that contradicts itself
 */
public record Fact<T>(T value, List<Evidence> evidence) {

    public Fact {
        evidence = List.copyOf(evidence);
    }

    public static <T> Fact<T> shownBy(T value, Evidence evidence) {
        return new Fact<>(value, List.of(evidence));
    }

    public static <T> Fact<T> withoutEvidence(T value) {
        return new Fact<>(value, List.of());
    }
}
