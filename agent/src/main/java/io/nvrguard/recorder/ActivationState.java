package io.nvrguard.recorder;

/** Whether the unit has an admin password ({@code GET /SDK/activateStatus}, recorder-protocol.md §3.2). */
public enum ActivationState {
    ACTIVE,
    INACTIVE,
    NOT_REPORTED
}
