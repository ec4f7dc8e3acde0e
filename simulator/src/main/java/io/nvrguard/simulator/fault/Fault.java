package io.nvrguard.simulator.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One way a simulated recorder misbehaves. A fault overrides the one moment it spoils; every other moment keeps the default,
 * which is a healthy recorder. The table of faults is failure-modes.md, the names are its knob column.
 */
public interface Fault {
    /** The knob without a value, {@code upgrade.nostart}. */
    String name();

    /** The whole upload arrived and fits: what does the recorder answer instead of OK? A subStatusCode. */
    default Optional<String> rejectsUpgradeWith() {
        return Optional.empty();
    }

    /** Share of the announced body, 0..1, after which the connection drops. */
    default OptionalDouble dropsUploadAt() {
        return OptionalDouble.empty();
    }

    /** Does flashing begin after an accepted upload? */
    default boolean startsUpgrade() {
        return true;
    }

    /** Is the new version running after the restart? */
    default boolean keepsNewVersion() {
        return true;
    }

    /** Share of the flashing time, 0..1, at which the power goes. */
    default OptionalDouble cutsPowerWhileFlashingAt() {
        return OptionalDouble.empty();
    }

    /** Device time after which a repair ends without having finished. */
    default Optional<Duration> endsRepairAfter() {
        return Optional.empty();
    }

    /** Does a repair, once started, ever come to its end? */
    default boolean finishesRepair() {
        return true;
    }

    /** Share of the first disk's repair, 0..1, at which that disk fails. */
    default OptionalDouble failsDiskWhileRepairingAt() {
        return OptionalDouble.empty();
    }

    /** Is disk 1 broken from the start? */
    default boolean failsFirstDisk() {
        return false;
    }

    /** Requests after which a nonce is stale. */
    default OptionalInt nonceUses() {
        return OptionalInt.empty();
    }

    /** Is the configuration export empty? */
    default boolean emptiesConfigurationExport() {
        return false;
    }

    /** Does a full factory default leave the log alone? */
    default boolean keepsLogAtReset() {
        return false;
    }
}
