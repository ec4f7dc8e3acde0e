package io.nvrguard.recorder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Clocks read at the same moment.
 *
 * @param ours the agent's
 * @param recorders the recorder's wall clock: its zone is not always told and sometimes told wrongly (recorder-protocol.md
 *     §7.3), so it is only ever held against itself and against the others
 * @param upTime how long the recorder has been up; nobody can set it, only a restart
 */
public record ClockReading(Instant ours, LocalDateTime recorders, Optional<Duration> upTime) {

    /** The same clocks at an earlier moment since the recorder's last start, had nobody set any. */
    public ClockReading at(LocalDateTime earlier) {
        Duration back = Duration.between(earlier, recorders);
        return new ClockReading(ours.minus(back), earlier, upTime.map(up -> up.minus(back)));
    }
}
