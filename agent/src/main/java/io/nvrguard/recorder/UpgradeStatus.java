package io.nvrguard.recorder;

/**
 * {@code GET /ISAPI/System/upgradeStatus} (recorder-protocol.md §2.2). Only a hint: it sticks, lies and vanishes on real
 * units; success is never read from it.
 *
 * @param percent 0 to 100; 0 unless upgrading
 */
public record UpgradeStatus(State state, int percent) {

    /** What the recorder says it is doing. */
    public enum State {
        IDLE,
        UPGRADING,
        NOT_REPORTED
    }

    public static final UpgradeStatus NOT_REPORTED = new UpgradeStatus(State.NOT_REPORTED, 0);

    public UpgradeStatus {
        percent = Math.max(0, Math.min(100, percent));
    }

    public boolean upgrading() {
        return state == State.UPGRADING;
    }
}
