package io.nvrguard.simulator.recorder;

import java.time.Duration;

/**
 * What the recorder makes of a login.
 *
 * @param accepted user and password are right and the account is not locked
 * @param retryLoginTime wrong tries left before the account locks
 * @param unlockTime how long it stays locked, zero when it is not
 */
public record LoginAnswer(boolean accepted, int retryLoginTime, Duration unlockTime) {
    public boolean locked() {
        return !unlockTime.isZero();
    }
}
