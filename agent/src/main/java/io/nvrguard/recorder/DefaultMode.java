package io.nvrguard.recorder;

/** {@code PUT /ISAPI/System/factoryReset?mode=} (recorder-protocol.md §3.1). Neither mode formats disks. */
public enum DefaultMode {
    /** Keeps network and users on most firmware. */
    BASIC,
    /** Everything, password and address included: the vendor's "full factory default". */
    FULL
}
