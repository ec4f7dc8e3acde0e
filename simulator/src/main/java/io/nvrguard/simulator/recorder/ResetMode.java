package io.nvrguard.simulator.recorder;

/** How much a factory default takes away (recorder-protocol.md §3.1). */
public enum ResetMode {
    /** Cameras and schedules; network, users and log stay. */
    BASIC,
    /** Everything but the recordings. */
    FULL
}
