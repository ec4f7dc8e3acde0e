package io.nvrguard.recorder;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings that must survive an upgrade, flattened to one line a value so that they can be compared point by
 * point: {@code record/tracks · track 101 · …} → text. Recorded schedule bodies were never found
 * (recorder-protocol.md §9), so they are compared, not modelled.
 *
 * @param values path to text, sorted; a section the recorder does not offer is simply absent
 */
public record Settings(SortedMap<String, String> values) {

    public Settings {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
