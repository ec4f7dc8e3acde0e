package io.nvrguard.app;

import io.nvrguard.recorder.LogEntry;
import io.nvrguard.repair.RemainingTime;
import io.nvrguard.repair.RepairProgress;
import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.Progress;
import io.nvrguard.upgrade.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The text of the one live line: step k of n, percent, bytes, rate, and when it will be over. */
final class ProgressLine {

    private static final double MEGABYTE = 1e6;

    private ProgressLine() {}

    static String text(Job job, Progress progress, Instant now, int columns) {
        List<String> parts = new ArrayList<>();
        parts.add(String.format(
                "[%2d/%d] %s", job.position() + 1, job.plan().steps().size(), progress.doing()));
        progress.percent().ifPresent(percent -> parts.add(percent + " %"));
        Duration elapsed = elapsed(job, now);
        if (progress.sizeBytes() > 0) {
            parts.add(bytes(progress, elapsed));
        }
        remaining(progress, elapsed).ifPresent(left -> parts.add("about " + Words.of(left) + " to go"));
        if (progress.percent().isEmpty()) {
            parts.add(Words.of(elapsed));
        }
        progress.repair()
                .flatMap(RepairProgress::lastLine)
                .map(LogEntry::text)
                .ifPresent(line -> parts.add("log: " + line));
        return LiveLine.fitting(String.join("  ", parts), columns);
    }

    private static Duration elapsed(Job job, Instant now) {
        return Duration.between(job.open().map(began -> began.at()).orElse(job.notedAt()), now);
    }

    private static String bytes(Progress progress, Duration elapsed) {
        double seconds = Math.max(0.001, elapsed.toMillis() / 1000.0);
        return String.format(
                Locale.ROOT,
                "%.1f of %.1f MB, %.1f MB/s",
                progress.doneBytes() / MEGABYTE,
                progress.sizeBytes() / MEGABYTE,
                progress.doneBytes() / MEGABYTE / seconds);
    }

    /** A repair is reckoned disk by disk, anything else by how fast it went so far. */
    private static Optional<Duration> remaining(Progress progress, Duration elapsed) {
        if (progress.repair().isPresent()) {
            return progress.repair().get().remaining().map(RemainingTime::about);
        }
        int percent = progress.percent().orElse(0);
        return percent > 0 && percent < 100
                ? Optional.of(elapsed.multipliedBy(100 - percent).dividedBy(percent))
                : Optional.empty();
    }
}
