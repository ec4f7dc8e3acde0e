package io.nvrguard.repair;

import io.nvrguard.recorder.ClockReading;
import io.nvrguard.recorder.LogEntry;
import io.nvrguard.recorder.Storage;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One look at the recorder.
 *
 * @param clock the recorder's clock and ours
 * @param bootTime its last start, counted back from its clock of now
 * @param entries log entries, in any order; may repeat what an earlier look brought
 */
public record RepairObservation(
        ClockReading clock, Optional<LocalDateTime> bootTime, List<LogEntry> entries, Storage storage) {

    public RepairObservation {
        entries = List.copyOf(entries);
    }
}
