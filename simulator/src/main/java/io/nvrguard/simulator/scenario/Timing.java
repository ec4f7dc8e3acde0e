package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * How long things take, in device time.
 *
 * @param flashing one image, whatever its size; field reports say 5 to 10 minutes (recorder-protocol.md §2.4)
 * @param boot from power to the first answer; no figure is public
 * @param repairPerTerabyte 30 to 60 minutes (vendor text, K-series, step 4)
 */
public record Timing(
        Duration flashing,
        Duration boot,
        @JsonProperty("repair-per-terabyte") Duration repairPerTerabyte) {
    public Timing {
        if (flashing.isNegative() || boot.isNegative() || repairPerTerabyte.isNegative()) {
            throw new IllegalArgumentException("device times are not negative");
        }
    }
}
