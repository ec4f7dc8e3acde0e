package io.nvrguard.upgrade;

import io.nvrguard.recorder.ClockReading;
import io.nvrguard.recorder.DeviceStatus;
import io.nvrguard.recorder.LogEntry;
import io.nvrguard.recorder.LogWindow;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.repair.RepairMonitor;
import io.nvrguard.repair.RepairObservation;
import io.nvrguard.repair.RepairState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads clock, log and disks for the repair monitor. */
public final class RepairLook {

    private RepairLook() {}

    /**
     * The recorder's clock, against which its log is read, its up time and our own clock.
     *
     * @throws RecorderException NOT_SUPPORTED where it tells no time: without one no entry can be told from an older one
     */
    public static ClockReading clock(DeviceStatus status, Instant now) throws RecorderException {
        return new ClockReading(
                now,
                status.deviceTime()
                        .orElseThrow(() -> new RecorderException(
                                RecorderException.Kind.NOT_SUPPORTED,
                                "the recorder tells no time, so its log can't be judged")),
                status.upTime());
    }

    /** One look, at what the monitor needs to see. */
    public static Seen take(Recorder recorder, RepairMonitor monitor, Instant now) throws RecorderException {
        DeviceStatus status = recorder.status();
        ClockReading clock = clock(status, now);
        List<LogEntry> entries = new ArrayList<>();
        for (LogWindow window : monitor.windows(clock)) {
            entries.addAll(recorder.log().read(window));
        }
        RepairObservation look = new RepairObservation(clock, status.bootTime(), entries, recorder.storage());
        return new Seen(look, monitor.observe(look));
    }

    /** What was looked at, and what the monitor makes of it. */
    public record Seen(RepairObservation look, RepairState state) {}
}
