package io.nvrguard.upgrade;

import io.nvrguard.recorder.DeviceStatus;
import io.nvrguard.recorder.RecorderException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When the recorder last started, as far as it says: noted before an act that must restart it, and held against what it
 * says afterwards.
 *
 * @param readAt our own clock when it said so
 */
record BootMark(Optional<Duration> upTime, Optional<LocalDateTime> bootTime, Optional<Instant> readAt) {

    private static final String UP_TIME = "upTime";
    private static final String BOOT_TIME = "bootTime";
    private static final String READ_AT = "readAt";

    /** Up time and clock are read in whole seconds, a moment apart; less than this is no restart. */
    private static final Duration BLUR = Duration.ofSeconds(60);

    static BootMark read(Visit visit) throws RecorderException {
        DeviceStatus status = visit.recorder().status();
        return new BootMark(status.upTime(), status.bootTime(), Optional.of(visit.now()));
    }

    static BootMark of(Notes notes) {
        return new BootMark(
                notes.duration(UP_TIME),
                notes.time(BOOT_TIME),
                notes.has(READ_AT) ? Optional.of(Instant.parse(notes.text(READ_AT))) : Optional.empty());
    }

    Notes into(Notes notes) {
        return notes.with(UP_TIME, upTime).with(BOOT_TIME, bootTime).with(READ_AT, readAt);
    }

    /**
     * Whether the recorder restarted since.
     *
     * <p>A smaller up time is proof. After a long absence of ours it may have grown beyond the noted one again: then it is
     * shorter than the time that went by. That, and a later boot time, rest on a clock that somebody may have set, so they
     * count only together with another version running.
     */
    boolean restartedBy(BootMark now, boolean otherVersionRuns) {
        boolean upTimeFell =
                upTime.isPresent() && now.upTime.isPresent() && now.upTime.get().compareTo(upTime.get()) < 0;
        return upTimeFell || (otherVersionRuns && (bootMoved(now) || startedAfterThis(now)));
    }

    private boolean bootMoved(BootMark now) {
        return bootTime.isPresent()
                && now.bootTime.isPresent()
                && Duration.between(bootTime.get(), now.bootTime.get()).abs().compareTo(BLUR) > 0;
    }

    private boolean startedAfterThis(BootMark now) {
        return readAt.isPresent()
                && now.readAt.isPresent()
                && now.upTime.isPresent()
                && now.upTime.get().plus(BLUR).compareTo(Duration.between(readAt.get(), now.readAt.get())) < 0;
    }
}
