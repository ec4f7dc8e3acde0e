package io.nvrguard.repair;

import static io.nvrguard.repair.Transcript.SIGNS;
import static io.nvrguard.repair.Transcript.storage;
import static io.nvrguard.repair.Transcript.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.recorder.ClockReading;
import io.nvrguard.recorder.LogEntry;
import io.nvrguard.recorder.LogWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recorder whose clock is set, once or twice, while a repair runs that truly takes some minutes (failure-modes.md F19, F20). */
final class SetClockTest {

    private static final Instant START = Instant.parse("2026-03-29T00:40:00Z");
    private static final String DISK = "1 ok 4TB";

    /** What the recorder's clock shows at each true minute, and the log it writes by it. */
    private static final class Unit {
        private final List<LogEntry> log = new ArrayList<>();
        private final Duration before;
        private final Duration after;
        private final int setAtMinute;
        private int stopMinute;
        private boolean tellsUpTime = true;
        private int speed = 1;

        Unit(Duration before, Duration after, int setAtMinute) {
            this.before = before;
            this.after = after;
            this.setAtMinute = setAtMinute;
        }

        ClockReading at(int minute) {
            Duration passed = Duration.ofMinutes(minute);
            LocalDateTime shown = LocalDateTime.ofInstant(START.plus(passed), ZoneOffset.UTC)
                    .plus(minute < setAtMinute ? before : after);
            return new ClockReading(
                    START.plus(passed.dividedBy(speed)),
                    shown,
                    tellsUpTime ? Optional.of(A_WEEK.plus(passed)) : Optional.empty());
        }

        void writes(int minute, String text) {
            log.add(new LogEntry(at(minute).recorders(), "log.hikvision.com/Information/rebuild", text, ""));
        }

        /** What a recorder answers: by stamp, whatever clock wrote it. */
        List<LogEntry> read(List<LogWindow> windows, int minute) {
            return log.stream()
                    .filter(entry -> windows.stream()
                            .anyMatch(window -> !entry.at().isBefore(window.from())
                                    && !entry.at().isAfter(window.to())))
                    .filter(entry -> log.indexOf(entry) < writtenBy(minute))
                    .toList();
        }

        private int writtenBy(int minute) {
            return minute < START_MINUTE ? 0 : minute < stopMinute ? 1 : 2;
        }
    }

    private static final int START_MINUTE = 5;
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration TO_1970 = Duration.ofDays(-20535);

    @ParameterizedTest(name = "ahead {0}, then {1} from minute {2} on: {3} true minutes are {4}")
    @CsvSource({
        // daylight saving, forward and back
        "PT1H,      PT2H,      60,  150, Repaired",
        "PT2H,      PT1H,      60,  150, Repaired",
        "PT1H,      PT2H,      20,  30,  StoppedTooSoon",
        "PT2H,      PT1H,      20,  30,  StoppedTooSoon",
        // another time zone
        "PT-8H,     PT5H30M,   60,  150, Repaired",
        "PT5H30M,   PT-8H,     60,  150, Repaired",
        "PT-8H,     PT5H30M,   20,  30,  StoppedTooSoon",
        // 1970 until a time server was asked, and back to it
        "PT-492840H, PT0S,     60,  150, Repaired",
        "PT-492840H, PT0S,     20,  30,  StoppedTooSoon",
        "PT0S,      PT-492840H, 60, 150, Repaired",
        "PT0S,      PT-492840H, 20, 30,  StoppedTooSoon",
        // wrong all the time, set never
        "PT-492840H, PT-492840H, 60, 150, Repaired",
        "PT14H,     PT14H,     60,  30,  StoppedTooSoon",
    })
    void measuresWhatTrulyPassed(Duration before, Duration after, int setAt, int minutes, String expected) {
        // Without an up time, a clock that loses days was lost in a restart.
        boolean losesDays = after.compareTo(before.minusDays(1)) < 0;
        for (boolean tellsUpTime : losesDays ? List.of(true) : List.of(true, false)) {
            Unit unit = unit(before, after, setAt, minutes);
            unit.tellsUpTime = tellsUpTime;

            RepairState state = watched(unit, 200);

            assertThat(word(state)).as("tells up time: %s", tellsUpTime).isEqualTo(expected);
            assertThat(state.progress().took()).isEqualTo(Duration.ofMinutes(minutes));
        }
    }

    /** A simulated recorder at --speed 900: its clock was not set, it runs. */
    @ParameterizedTest
    @CsvSource({"150, Repaired", "30, StoppedTooSoon"})
    void aRecorderThatLivesFasterThanWeIsBelieved(int minutes, String expected) {
        Unit unit = unit(Duration.ofHours(1), Duration.ofHours(1), 999, minutes);
        unit.speed = 900;

        RepairState state = watched(unit, 200);

        assertThat(word(state)).isEqualTo(expected);
        assertThat(state.progress().took()).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 190})
    void whoResumesLaterMeasuresTheSame(int firstLook) {
        Unit unit = unit(TO_1970, Duration.ZERO, 60, 150);
        RepairMonitor resumed = new RepairMonitor(SIGNS, unit.at(0));

        RepairState state = look(resumed, unit, firstLook);
        state = firstLook < 155 ? look(resumed, unit, 190) : state;

        assertThat(word(state)).isEqualTo("Repaired");
        assertThat(state.progress().took()).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void aClockThatFallsBackWithoutUpTimeWasARestart() {
        Unit unit = unit(Duration.ZERO, TO_1970, 60, 150);
        RepairMonitor monitor = new RepairMonitor(SIGNS, unit.at(0));
        observe(monitor, unit, 10, Optional.empty());

        assertThat(word(observe(monitor, unit, 70, Optional.empty()))).isEqualTo("Interrupted");
    }

    @Test
    void aRestartIsFoundThroughAClockSetByIt() {
        Unit unit = unit(Duration.ZERO, TO_1970, 60, 150);
        RepairMonitor monitor = new RepairMonitor(SIGNS, unit.at(0));
        look(monitor, unit, 10);

        assertThat(word(observe(monitor, unit, 70, Optional.of(unit.at(60).recorders()))))
                .isEqualTo("Interrupted");
    }

    @Test
    void entriesOfAClockNobodyKnowsAnyMoreDoNotCount() {
        Unit unit = unit(Duration.ZERO, Duration.ZERO, 60, 30);
        RepairMonitor monitor = new RepairMonitor(SIGNS, unit.at(0));
        LogEntry fromTheFuture = new LogEntry(
                LocalDateTime.of(2037, 1, 1, 0, 0),
                "log.hikvision.com/Information/rebuild",
                "Database Rebuild Started",
                "");

        RepairState state = monitor.observe(
                new RepairObservation(unit.at(3), Optional.empty(), List.of(fromTheFuture), storage(DISK)));

        assertThat(word(state)).isEqualTo("NotSeen");
    }

    @Test
    void asksTheLogForWhatIsNewWithAnOverlapAndForEverythingBeforeAVerdict() {
        Unit unit = unit(Duration.ZERO, Duration.ZERO, 999, 150);
        RepairMonitor monitor = new RepairMonitor(SIGNS, unit.at(0));
        assertThat(monitor.windows(unit.at(1)))
                .extracting(LogWindow::from)
                .containsExactly(unit.at(0).recorders());
        look(monitor, unit, 100);

        assertThat(monitor.windows(unit.at(110)))
                .extracting(LogWindow::from)
                .as("running: the last look less the overlap")
                .containsExactly(unit.at(70).recorders());

        look(monitor, unit, 160);
        assertThat(monitor.windows(unit.at(161)))
                .extracting(LogWindow::from)
                .as("judged: everything")
                .containsExactly(unit.at(0).recorders());
    }

    private static Unit unit(Duration before, Duration after, int setAtMinute, int minutes) {
        Unit unit = new Unit(before, after, setAtMinute);
        unit.stopMinute = START_MINUTE + minutes;
        unit.writes(START_MINUTE, "Database Rebuild Started");
        unit.writes(unit.stopMinute, "Database Rebuild Stopped");
        return unit;
    }

    private static RepairState watched(Unit unit, int untilMinute) {
        RepairMonitor monitor = new RepairMonitor(SIGNS, unit.at(0));
        RepairState state = look(monitor, unit, 0);
        for (int minute = 4; minute <= untilMinute; minute += 4) {
            state = look(monitor, unit, minute);
        }
        return state;
    }

    private static RepairState look(RepairMonitor monitor, Unit unit, int minute) {
        ClockReading now = unit.at(minute);
        return observe(monitor, unit, minute, now.upTime().map(now.recorders()::minus));
    }

    private static RepairState observe(RepairMonitor monitor, Unit unit, int minute, Optional<LocalDateTime> boot) {
        ClockReading now = unit.at(minute);
        return monitor.observe(
                new RepairObservation(now, boot, unit.read(monitor.windows(now), minute), storage(DISK)));
    }
}
