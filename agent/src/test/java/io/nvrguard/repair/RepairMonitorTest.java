package io.nvrguard.repair;

import static io.nvrguard.repair.Transcript.MIDNIGHT;
import static io.nvrguard.repair.Transcript.SIGNS;
import static io.nvrguard.repair.Transcript.clock;
import static io.nvrguard.repair.Transcript.entries;
import static io.nvrguard.repair.Transcript.look;
import static io.nvrguard.repair.Transcript.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.nvrguard.recorder.LogEntry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every transcript is synthetic. Two disks of 4 TB: 30 to 60 min/TB is 2 to 4 h a disk, 4 to 8 h in all. */
final class RepairMonitorTest {

    private static final String WELL = "1 ok 4TB, 2 ok 4TB";

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                // what|log|now|boot|disks|state
                "nothing in the log|''|10:00|09:00|1 ok 4TB, 2 ok 4TB|NotSeen",
                "only a stop|10:01 stop 1|10:02|09:00|1 ok 4TB, 2 ok 4TB|NotSeen",
                "an earlier repair|08:00 start 1, 09:30 stop 1|10:00|07:00|1 ok 4TB, 2 ok 4TB|NotSeen",
                "its stop after we asked|08:00 start, 12:30 stop|13:00|07:00|1 ok 4TB, 2 ok 4TB|NotSeen",
                "only the disks show it|''|10:00|09:00|1 reparing 4TB, 2 ok 4TB|Running",
                "first of two in turn|10:00 start 1|10:30|09:00|1 reparing 4TB, 2 ok 4TB|Running",
                "between two in turn|10:00 start 1, 12:30 stop 1|12:31|09:00|1 ok 4TB, 2 ok 4TB|Running",
                "second of two|10:00 start 1, 12:30 stop 1, 12:30 start 2|13:00|09:00|1 ok 4TB, 2 ok 4TB|Running",
                "both in turn|10:00 start 1, 12:30 stop 1, 12:30 start 2, 15:00 stop 2|15:01|09:00|1 ok 4TB, 2 ok 4TB|Repaired",
                "both at once|10:00 start 1, 10:00 start 2, 12:30 stop 1, 13:00 stop 2|13:01|09:00|1 ok 4TB, 2 ok 4TB|Repaired",
                "one of both at once|10:00 start 1, 10:00 start 2, 12:30 stop 1|13:01|09:00|1 ok 4TB, 2 ok 4TB|Running",
                "the unit, running|10:00 start|12:00|09:00|1 ok 4TB, 2 ok 4TB|Running",
                "the unit|10:00 start, 15:00 stop|15:01|09:00|1 ok 4TB, 2 ok 4TB|Repaired",
                "unit and disks|10:00 start, 10:00 start 1, 12:30 stop 1, 12:30 start 2, 15:00 stop 2, 15:00 stop|15:01|09:00|1 ok 4TB, 2 ok 4TB|Repaired",
                "disks but not the unit|10:00 start, 10:00 start 1, 12:30 stop 1, 12:30 start 2, 15:00 stop 2|15:01|09:00|1 ok 4TB, 2 ok 4TB|Running",
                "unit but not a disk|10:00 start, 10:00 start 1, 12:30 stop 1, 12:30 start 2, 15:00 stop|15:01|09:00|1 ok 4TB, 2 ok 4TB|Running",
                "all over, a disk still at it|10:00 start, 15:00 stop|15:01|09:00|1 ok 4TB, 2 reparing 4TB|Running",
                "all over, a disk formats|10:00 start, 15:00 stop|15:01|09:00|1 ok 4TB, 2 formating 4TB|Running",
                "stopped after minutes|10:00 start, 10:03 stop|10:04|09:00|1 ok 4TB, 2 ok 4TB|StoppedTooSoon",
                "stopped in the same minute|10:00 start, 10:00 stop|10:04|09:00|1 ok 4TB, 2 ok 4TB|StoppedTooSoon",
                "stopped after 59 of 60 min|10:00 start, 10:59 stop|11:04|09:00|1 ok 4TB, 2 ok 4TB|StoppedTooSoon",
                "stopped after 60 of 60 min|10:00 start, 11:00 stop|11:04|09:00|1 ok 4TB, 2 ok 4TB|Repaired",
                "second disk too soon|10:00 start 1, 12:30 stop 1, 12:30 start 2, 12:34 stop 2|12:40|09:00|1 ok 4TB, 2 ok 4TB|StoppedTooSoon",
                "too soon, the other runs|10:00 start 1, 10:00 start 2, 10:03 stop 1|10:10|09:00|1 ok 4TB, 2 ok 4TB|Running",
                "too soon, disks show work|10:00 start, 10:03 stop|10:10|09:00|1 reparing 4TB, 2 ok 4TB|Running",
                "too soon, then again|10:00 start, 10:03 stop, 10:20 start|11:00|09:00|1 ok 4TB, 2 ok 4TB|Running",
                "too soon, then well|10:00 start, 10:03 stop, 10:20 start, 15:00 stop|15:01|09:00|1 ok 4TB, 2 ok 4TB|Repaired",
                "well, then again too soon|10:00 start, 15:00 stop, 15:10 start, 15:12 stop|15:13|09:00|1 ok 4TB, 2 ok 4TB|StoppedTooSoon",
                "restart before the stop|10:00 start|11:00|10:30|1 ok 4TB, 2 ok 4TB|Interrupted",
                "restart, stop entry later|10:00 start, 15:00 stop|15:01|10:30|1 ok 4TB, 2 ok 4TB|Interrupted",
                "restart, start anew|10:00 start, 10:40 start|11:00|10:30|1 ok 4TB, 2 ok 4TB|Running",
                "restart, start anew, stop|10:00 start, 10:40 start, 15:00 stop|15:01|10:30|1 ok 4TB, 2 ok 4TB|Repaired",
                "restart, only the other anew|10:00 start 1, 10:40 start 2|11:00|10:30|1 ok 4TB, 2 ok 4TB|Interrupted",
                "restart between two disks|10:00 start 1, 12:30 stop 1|13:00|12:40|1 ok 4TB, 2 ok 4TB|Interrupted",
                "restart seen on disks only|''|11:00|10:30|1 ok 4TB, 2 ok 4TB|NotSeen",
                "restart after the stop|10:00 start, 15:00 stop|16:00|15:30|1 ok 4TB, 2 ok 4TB|Repaired",
                "no up time, no restart|10:00 start|11:00|''|1 ok 4TB, 2 ok 4TB|Running",
                "16 h are twice 8|10:00 start|26:00|09:00|1 ok 4TB, 2 ok 4TB|Running",
                "more than 16 h|10:00 start|26:01|09:00|1 ok 4TB, 2 ok 4TB|Overdue",
                "more than 16 h, disks at it|10:00 start|26:01|09:00|1 reparing 4TB, 2 ok 4TB|Overdue",
                "a disk never mentioned|10:00 start 1, 12:30 stop 1|26:01|09:00|1 ok 4TB, 2 ok 4TB|Overdue",
                "slow but stopped|10:00 start, 27:00 stop|27:01|09:00|1 ok 4TB, 2 ok 4TB|Repaired",
                "overdue counts from the new start|10:00 start, 10:03 stop, 20:00 start|27:00|09:00|1 ok 4TB, 2 ok 4TB|Running",
                "unknown capacity, 9 min|10:00 start, 10:09 stop|10:10|09:00|1 ok 0TB|StoppedTooSoon",
                "unknown capacity, 10 min|10:00 start, 10:10 stop|10:11|09:00|1 ok 0TB|Repaired",
                "unknown capacity, a day|10:00 start|34:00|09:00|1 ok 0TB|Running",
                "unknown capacity, over a day|10:00 start|34:01|09:00|1 ok 0TB|Overdue",
                "small disk, 9 min|10:00 start, 10:09 stop|10:10|09:00|1 ok 0.1TB|StoppedTooSoon",
                "error|10:00 start|11:00|09:00|1 ok 4TB, 2 error 4TB|DiskFailed",
                "smartFailed|10:00 start|11:00|09:00|1 ok 4TB, 2 smartFailed 4TB|DiskFailed",
                "offline|10:00 start, 15:00 stop|15:01|09:00|1 ok 4TB, 2 offline 4TB|DiskFailed",
                "unformatted|10:00 start, 15:00 stop|15:01|09:00|1 ok 4TB, 2 unformatted 4TB|DiskFailed",
                "an unknown word|10:00 start|11:00|09:00|1 ok 4TB, 2 hiddenDanger 4TB|DiskFailed",
                "failed wins over restart|10:00 start|11:00|10:30|1 ok 4TB, 2 error 4TB|DiskFailed",
                "an empty bay|10:00 start 1, 12:30 stop 1|12:31|09:00|1 ok 4TB, 3 notexist 0TB|Repaired",
                "a disk that Storage does not list|10:00 start 1, 10:00 start 3, 12:30 stop 1|12:31|09:00|1 ok 4TB|Running",
                "no disks listed at all|10:00 start 1|12:31|09:00|''|Running"
            })
    void judgesATranscript(String what, String log, String now, String boot, String disks, String state) {
        RepairObservation look = look(now, boot, entries(MIDNIGHT, log), disks);

        assertThat(word(sinceTen().observe(look))).as(what).isEqualTo(state);
    }

    @Test
    void namesTheFailedDisk() {
        RepairState state = sinceTen().observe(look("11:00", "09:00", List.of(), "1 ok 4TB, 2 smartFailed 4TB"));

        assertThat(state)
                .asInstanceOf(type(RepairState.DiskFailed.class))
                .satisfies(failed -> assertThat(failed.disk().id()).isEqualTo("2"));
    }

    @Test
    void saysHowSoonItStoppedAndWhatWouldBeBelieved() {
        RepairState state = sinceTen()
                .observe(look(
                        "12:40",
                        "",
                        entries(MIDNIGHT, "10:00 start 1, 12:30 stop 1, 12:30 start 2, 12:34 stop 2"),
                        WELL));

        assertThat(state).asInstanceOf(type(RepairState.StoppedTooSoon.class)).satisfies(stopped -> {
            assertThat(stopped.disk().disk()).isEqualTo("2");
            assertThat(stopped.took()).isEqualTo(Duration.ofMinutes(4));
            assertThat(stopped.least()).isEqualTo(Duration.ofHours(1));
        });
    }

    @Test
    void aDiskThatVanishesInTheMiddleHasFailed() {
        RepairMonitor monitor = sinceTen();
        monitor.observe(look("10:10", "", entries(MIDNIGHT, "10:00 start"), WELL));

        RepairState state =
                monitor.observe(look("15:01", "", entries(MIDNIGHT, "15:00 stop"), "1 ok 4TB, 2 notexist 0TB"));

        assertThat(word(state)).isEqualTo("DiskFailed");
    }

    @Test
    void aDiskThatIsNotListedForAMomentIsNotForgotten() {
        RepairMonitor monitor = sinceTen();
        monitor.observe(look("10:10", "", entries(MIDNIGHT, "10:00 start 1"), WELL));

        assertThat(word(monitor.observe(look("12:31", "", entries(MIDNIGHT, "12:30 stop 1"), "1 ok 4TB"))))
                .isEqualTo("Running");
    }

    @Test
    void aRepairSeenOnlyOnTheDisksEndsInAQuestionToAPerson() {
        RepairMonitor monitor = sinceTen();
        monitor.observe(look("10:10", "", List.of(), "1 reparing 4TB, 2 ok 4TB"));

        assertThat(word(monitor.observe(look("15:00", "", List.of(), WELL)))).isEqualTo("Running");
        assertThat(word(monitor.observe(look("26:11", "", List.of(), WELL)))).isEqualTo("Overdue");
    }

    @Test
    void aRestartStaysKnownWhenALaterOneFollows() {
        RepairMonitor monitor = sinceTen();
        monitor.observe(look("10:10", "09:00", entries(MIDNIGHT, "10:00 start"), WELL));
        monitor.observe(look("10:40", "10:30", List.of(), WELL));

        assertThat(word(monitor.observe(look("20:00", "19:00", entries(MIDNIGHT, "15:00 stop"), WELL))))
                .isEqualTo("Interrupted");
    }

    @ParameterizedTest(name = "{0} at {1}: {2} %")
    @CsvSource(
            delimiter = '|',
            value = {
                "''|12:00|0",
                "10:00 start|10:00|0",
                "10:00 start|13:00|50",
                "10:00 start|16:00|99",
                "10:00 start|25:00|99",
                "10:00 start 1, 12:30 stop 1|12:31|50",
                "10:00 start 1, 12:30 stop 1, 12:30 start 2, 15:00 stop 2|15:01|100",
                "10:00 start, 15:00 stop|15:01|100"
            })
    void percentIsReckonedByThePublishedRangeUntilADiskIsDone(String log, String now, int percent) {
        RepairState state = sinceTen().observe(look(now, "09:00", entries(MIDNIGHT, log), WELL));

        assertThat(state.progress().percent()).isEqualTo(percent);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Database Rebuild Started, HDD 1|1",
                "HDD1 database rebuild started|1",
                "Disk No.: 2|2",
                "Hard Disk #03|3",
                "hdd:16 started|16",
                "Database Rebuild Started|all",
                "Rebuilt 3 databases|all",
                "SSHDD 1|all"
            })
    void readsTheDiskFromTheEntry(String text, String disk) {
        assertThat(LogWords.disk(new LogEntry(MIDNIGHT, "log.hikvision.com/Information/rebuild", text, "")))
                .isEqualTo(disk);
    }

    private static RepairMonitor sinceTen() {
        return new RepairMonitor(SIGNS, clock("10:00"));
    }
}
