package io.nvrguard.app;

import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.repair.DiskRepair;
import io.nvrguard.repair.RepairMonitor;
import io.nvrguard.repair.RepairProgress;
import io.nvrguard.repair.RepairState;
import io.nvrguard.upgrade.RepairLook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches a repair that somebody else starts, changing nothing. Entries from before the recorder's last start are of
 * earlier repairs and don't count.
 */
final class RepairWatch {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration NO_SIGN = Duration.ofMinutes(30);
    private static final Duration LOOK_BACK = Duration.ofDays(2);
    private static final Duration SILENCE = Duration.ofMinutes(20);

    private final Wiring wiring;
    private final boolean json;
    private final Recorder recorder;
    private final Profile profile;
    private String told = "";

    RepairWatch(Wiring wiring, boolean json, Recorder recorder, Profile profile) {
        this.wiring = wiring;
        this.json = json;
        this.recorder = recorder;
        this.profile = profile;
    }

    ExitCode untilJudged() throws RecorderException, InterruptedException {
        LocalDateTime since = since();
        RepairMonitor monitor = new RepairMonitor(profile.repair(), since);
        Instant begun = wiring.pace().clock().instant();
        Instant answered = begun;
        while (true) {
            try {
                RepairState state = monitor.observe(RepairLook.take(recorder, since));
                answered = wiring.pace().clock().instant();
                tell(state);
                Optional<ExitCode> verdict = verdict(state, Duration.between(begun, answered));
                if (verdict.isPresent()) {
                    return verdict.get();
                }
            } catch (RecorderException e) {
                Duration silent =
                        Duration.between(answered, wiring.pace().clock().instant());
                if (!e.mayPass() || silent.compareTo(SILENCE) > 0) {
                    throw e;
                }
            }
            wiring.pace().pause(PAUSE);
        }
    }

    private LocalDateTime since() throws RecorderException {
        LocalDateTime lookBack = RepairLook.clock(recorder).minus(LOOK_BACK);
        return recorder.status()
                .bootTime()
                .filter(boot -> boot.isAfter(lookBack))
                .orElse(lookBack);
    }

    private static Optional<ExitCode> verdict(RepairState state, Duration watched) {
        if (state instanceof RepairState.Running) {
            return Optional.empty();
        } else if (state instanceof RepairState.Repaired) {
            return Optional.of(ExitCode.DONE);
        } else if (state instanceof RepairState.DiskFailed) {
            return Optional.of(ExitCode.RECORDER_FAILED);
        } else if (state instanceof RepairState.NotSeen) {
            return watched.compareTo(NO_SIGN) > 0 ? Optional.of(ExitCode.PERSON_NEEDED) : Optional.empty();
        }
        return Optional.of(ExitCode.PERSON_NEEDED);
    }

    /** One line a change. */
    private void tell(RepairState state) {
        String line = RepairSentences.of(state);
        if (json) {
            String change = JsonResults.text(json(state, line));
            if (!change.equals(told)) {
                wiring.output().line(change);
            }
            told = change;
        } else if (!line.equals(told)) {
            wiring.output().line(line);
            told = line;
        }
    }

    private static Map<String, @Nullable Object> json(RepairState state, String line) {
        RepairProgress progress = state.progress();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("outcome", RepairSentences.word(state));
        json.put("percent", progress.percent());
        json.put("disks", progress.disks().stream().map(RepairWatch::disk).toList());
        json.put(
                "lastLine",
                progress.lastLine()
                        .map(entry -> entry.at() + " " + entry.text())
                        .orElse(null));
        json.put("sentence", line);
        return json;
    }

    private static Map<String, @Nullable Object> disk(DiskRepair disk) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("disk", disk.disk());
        json.put("started", disk.started().map(Object::toString).orElse(null));
        json.put("stopped", disk.stopped().map(Object::toString).orElse(null));
        return json;
    }
}
