package io.nvrguard.upgrade;

import io.nvrguard.recorder.DeviceStatus;
import io.nvrguard.recorder.LogWindow;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.repair.RepairObservation;
import java.time.Duration;
import java.time.LocalDateTime;

/** Reads clock, log and disks for the repair monitor. */
public final class RepairLook {

    /** Entries of the second in which the repair was asked for, and entries stamped a little ahead, are read too. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private RepairLook() {}

    /**
     * The recorder's clock, against which its log is read.
     *
     * @throws RecorderException NOT_SUPPORTED where it tells no time: without one no entry can be told from an older one
     */
    public static LocalDateTime clock(Recorder recorder) throws RecorderException {
        return clock(recorder.status());
    }

    /** One look at everything since {@code since}, on the recorder's clock. */
    public static RepairObservation take(Recorder recorder, LocalDateTime since) throws RecorderException {
        DeviceStatus status = recorder.status();
        LocalDateTime now = clock(status);
        LocalDateTime from = since.isBefore(now) ? since : now;
        return new RepairObservation(
                now, status.bootTime(), recorder.log().read(new LogWindow(from, now.plus(MARGIN))), recorder.storage());
    }

    static LocalDateTime clock(DeviceStatus status) throws RecorderException {
        return status.deviceTime()
                .orElseThrow(() -> new RecorderException(
                        RecorderException.Kind.NOT_SUPPORTED,
                        "the recorder tells no time, so its log can't be judged"));
    }
}
