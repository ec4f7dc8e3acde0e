package io.nvrguard.app;

import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.ClockReading;
import io.nvrguard.recorder.DeviceStatus;
import io.nvrguard.recorder.LogEntry;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.repair.DiskRepair;
import io.nvrguard.repair.RemainingTime;
import io.nvrguard.repair.RepairMonitor;
import io.nvrguard.repair.RepairPace;
import io.nvrguard.repair.RepairProgress;
import io.nvrguard.repair.RepairState;
import io.nvrguard.upgrade.RepairLook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches a repair that somebody else starts, changing nothing. Entries from before the recorder's last start are of
 * earlier repairs and don't count.
 */
final class RepairWatch {

    private static final Duration NO_SIGN = Duration.ofMinutes(30);
    private static final Duration LOOK_BACK = Duration.ofDays(2);

    /** A recorder that restarts is back within this, a network that a laptop wakes up in as well. */
    private static final Duration SILENCE = Duration.ofMinutes(20);

    private static final Duration TRY_AGAIN = Duration.ofSeconds(15);

    private final Wiring wiring;
    private final boolean json;
    private final Recorder recorder;
    private final Profile profile;
    private final LiveLine live;
    private Optional<Said> told = Optional.empty();

    RepairWatch(Wiring wiring, boolean json, Recorder recorder, Profile profile) {
        this.wiring = wiring;
        this.json = json;
        this.recorder = recorder;
        this.profile = profile;
        this.live = new LiveLine(wiring.output());
    }

    ExitCode untilJudged() throws RecorderException, InterruptedException {
        RepairMonitor monitor = new RepairMonitor(profile.repair(), since());
        Instant begun = now();
        Optional<Instant> silentSince = Optional.empty();
        while (true) {
            Duration pause = TRY_AGAIN;
            try {
                RepairState state = RepairLook.take(recorder, monitor, now()).state();
                silentSince = Optional.empty();
                tell(state);
                Duration watched = Duration.between(begun, now());
                Optional<ExitCode> verdict = verdict(state, watched);
                if (verdict.isPresent()) {
                    return verdict.get();
                }
                pause = state instanceof RepairState.NotSeen
                        ? RepairPace.forAPerson(watched)
                        : RepairPace.between(watched, state.progress());
            } catch (RecorderException e) {
                // Counted from the first try that failed and not from the last answer: a laptop may have slept in
                // between.
                Instant since = silentSince.orElse(now());
                if (!e.mayPass() || Duration.between(since, now()).compareTo(SILENCE) > 0) {
                    throw e;
                }
                silentSince = Optional.of(since);
            }
            wiring.pace().pause(pause);
        }
    }

    private Instant now() {
        return wiring.pace().clock().instant();
    }

    private ClockReading since() throws RecorderException {
        DeviceStatus status = recorder.status();
        ClockReading clock = RepairLook.clock(status, now());
        LocalDateTime lookBack = clock.recorders().minus(LOOK_BACK);
        return clock.at(status.bootTime().filter(boot -> boot.isAfter(lookBack)).orElse(lookBack));
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

    /** One line a change; what merely grows older is redrawn on a terminal and not repeated elsewhere. */
    private void tell(RepairState state) {
        RepairProgress progress = state.progress();
        String sentence = RepairSentences.of(state);
        Said said = new Said(RepairSentences.word(state), progress.disks(), progress.lastLine());
        if (!told.equals(Optional.of(said))) {
            live.clear();
            wiring.output().line(json ? JsonResults.text(json(state, sentence)) : sentence);
            told = Optional.of(said);
        } else if (wiring.output().outIsTerminal() && !json) {
            live.draw(sentence);
        }
    }

    /** What makes a look worth a line of its own. */
    private record Said(String word, List<DiskRepair> disks, Optional<LogEntry> lastLine) {}

    private static Map<String, @Nullable Object> json(RepairState state, String line) {
        RepairProgress progress = state.progress();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("outcome", RepairSentences.word(state));
        json.put("percent", progress.percent());
        json.put("elapsedSeconds", progress.elapsed().toSeconds());
        json.put("remaining", progress.remaining().map(RepairWatch::remaining).orElse(null));
        json.put("disks", progress.disks().stream().map(RepairWatch::disk).toList());
        json.put(
                "lastLine",
                progress.lastLine()
                        .map(entry -> entry.at() + " " + entry.text())
                        .orElse(null));
        json.put("sentence", line);
        return json;
    }

    private static Map<String, Object> remaining(RemainingTime left) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("soonestSeconds", left.soonest().toSeconds());
        json.put("latestSeconds", left.latest().toSeconds());
        json.put("measured", left.measured());
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
