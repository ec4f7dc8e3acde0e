package io.nvrguard.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a step writes down: before it acts, the mark by which success will be known; afterwards, the evidence. Plain
 * words under plain names, so that a person can read them in the journal.
 */
public record Notes(SortedMap<String, String> values) {

    public static final Notes NONE = new Notes(new TreeMap<>());

    public Notes {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public Notes with(String name, Object value) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(name, value.toString());
        return new Notes(more);
    }

    /** Notes nothing where there is nothing. */
    public Notes with(String name, Optional<?> value) {
        return value.isPresent() ? with(name, value.get()) : this;
    }

    public Notes and(Notes others) {
        SortedMap<String, String> all = new TreeMap<>(values);
        all.putAll(others.values);
        return new Notes(all);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Empty text where it was not noted. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    public Optional<LocalDateTime> time(String name) {
        return has(name) ? Optional.of(LocalDateTime.parse(text(name))) : Optional.empty();
    }

    public Optional<Instant> instant(String name) {
        return has(name) ? Optional.of(Instant.parse(text(name))) : Optional.empty();
    }

    public Optional<Duration> duration(String name) {
        return has(name) ? Optional.of(Duration.parse(text(name))) : Optional.empty();
    }
}
