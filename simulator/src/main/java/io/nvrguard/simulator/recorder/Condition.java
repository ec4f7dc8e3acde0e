package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.firmware.FirmwareVersion;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The truth about a simulated recorder, for whoever tests against it. Not part of the device.
 *
 * @param state {@code running}, {@code flashing}, {@code repairing}, {@code booting}, {@code off} or {@code bricked}
 * @param brickedWhy the sentence, when it is bricked
 * @param uploads complete images accepted for flashing
 * @param uploadBytes firmware body bytes received, also of refused and broken uploads
 */
public record Condition(
        FirmwareVersion firmware,
        String state,
        Optional<String> brickedWhy,
        boolean activated,
        OffsetDateTime deviceTime,
        int uploads,
        long uploadBytes,
        int failedLogins,
        int lockouts,
        int factoryDefaults,
        int formats,
        int repairsStarted,
        int repairsCompleted,
        int configExports,
        long requests,
        int recordings,
        int recordingsSearchable) {
    public boolean bricked() {
        return brickedWhy.isPresent();
    }
}
