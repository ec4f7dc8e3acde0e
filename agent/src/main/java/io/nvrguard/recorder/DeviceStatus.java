package io.nvrguard.recorder;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * {@code GET /ISAPI/System/status}: the reboot detector (recorder-protocol.md §9).
 *
 * @param deviceTime the recorder's own wall clock, which may stand in 1970; its zone is not trusted, so it is local
 * @param upTime since its last start, whole seconds
 */
public record DeviceStatus(Optional<LocalDateTime> deviceTime, Optional<Duration> upTime) {

    /** The moment of the last start on the recorder's own clock. */
    public Optional<LocalDateTime> bootTime() {
        return deviceTime.flatMap(time -> upTime.map(time::minus));
    }
}
