package io.nvrguard.simulator.recorder;

import java.time.LocalDateTime;
import java.util.Set;

/**
 * One page asked of the recordings.
 *
 * @param trackIds empty: all
 * @param from device wall clock; a recording that touches the span is found
 * @param maxResults rows in a page, at least 1
 * @param searchResultPostion the first row wanted, from 0; misspelt as on the wire
 */
public record RecordingQuery(
        Set<Integer> trackIds, LocalDateTime from, LocalDateTime to, int maxResults, int searchResultPostion) {
    public RecordingQuery {
        trackIds = Set.copyOf(trackIds);
        if (maxResults < 1 || searchResultPostion < 0) {
            throw new IllegalArgumentException("the recorder does not understand this search");
        }
    }
}
