package io.nvrguard.simulator.recorder;

import java.time.Duration;
import java.time.OffsetDateTime;

/** {@code System/status}: the recorder's clock, and the time since it booted (recorder-protocol.md §9). */
public record DeviceStatus(OffsetDateTime currentDeviceTime, Duration deviceUpTime) {}
