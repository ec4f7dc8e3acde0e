package io.nvrguard.repair;

import io.nvrguard.recorder.LogEntry;
import io.nvrguard.recorder.Storage;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One look at the recorder.
 *
 * @param deviceTime the recorder's clock
 * @param bootTime its last start, on the same clock
 * @param entries log entries since the repair was asked for, in any order; may repeat what an earlier look brought
 */
public record RepairObservation(
        LocalDateTime deviceTime, Optional<LocalDateTime> bootTime, List<LogEntry> entries, Storage storage) {

    public RepairObservation {
        entries = List.copyOf(entries);
    }
}
