package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.fault.TzMode;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Writes the recorder's wall clock with the offset it claims, which need not be the one it has (recorder-protocol.md §9). */
final class Timestamps {
    private static final DateTimeFormatter FALSE_Z = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'");

    private Timestamps() {}

    static String of(SimulatedRecorder recorder, OffsetDateTime wall) {
        Optional<TzMode> mode = recorder.faults().find(TzMode.class);
        if (mode.filter(TzMode::falseZ).isPresent()) {
            return FALSE_Z.format(wall);
        }
        boolean inverted = mode.filter(TzMode::invertsSign).isPresent();
        ZoneOffset claimed =
                inverted ? ZoneOffset.ofTotalSeconds(-wall.getOffset().getTotalSeconds()) : wall.getOffset();
        return SystemNodes.CLOCK.format(wall.toLocalDateTime().atOffset(claimed));
    }
}
