package io.nvrguard.simulator.recorder;

import java.time.OffsetDateTime;

/** What a recorder tells of itself on the local network before anybody logs in (recorder-protocol.md §11). */
public record SadpAnswer(
        DeviceInfo device, String ipv4Address, boolean activated, OffsetDateTime bootTime, int disks) {}
