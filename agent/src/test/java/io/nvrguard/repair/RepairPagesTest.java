package io.nvrguard.repair;

import static io.nvrguard.repair.Transcript.MIDNIGHT;
import static io.nvrguard.repair.Transcript.SIGNS;
import static io.nvrguard.repair.Transcript.clock;
import static io.nvrguard.repair.Transcript.entries;
import static io.nvrguard.repair.Transcript.look;
import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.recorder.LogEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs arrive in pages, late, twice and in any order (failure-modes.md F21). Every transcript is synthetic. */
final class RepairPagesTest {

    private static final String DISKS = "1 ok 4TB, 2 ok 4TB";

    static Stream<String> transcripts() {
        return Stream.of(
                "10:00 start, 10:00 start 1, 12:30 stop 1, 12:30 start 2, 15:00 stop 2, 15:00 stop",
                "09:00 start 1, 09:30 stop 1, 10:00 start 1, 10:03 stop 1, 10:20 start 1, 12:40 stop 1, 12:40 start 2, 15:00 stop 2",
                "10:00 start 1, 10:00 start 2, 10:05 stop 1, 10:06 start 1, 12:10 stop 2, 12:20 stop 1, 12:21 start 2, 12:22 stop 2",
                "10:00 start, 10:02 stop, 10:04 start, 10:06 stop, 10:08 start, 10:10 stop, 10:12 start, 15:00 stop");
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void everyCutIntoPagesGivesTheSameState(String transcript) {
        List<LogEntry> log = entries(MIDNIGHT, transcript);
        RepairState whole = judge(List.of(log));

        for (int cuts = 0; cuts < 1 << (log.size() - 1); cuts++) {
            List<List<LogEntry>> pages = pages(log, cuts);

            assertThat(judge(pages))
                    .as("cut as %s", Integer.toBinaryString(cuts))
                    .isEqualTo(whole);
            Collections.reverse(pages);
            assertThat(judge(pages))
                    .as("backwards, cut as %s", Integer.toBinaryString(cuts))
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void anyOrderAndAnyRepetitionGivesTheSameState(String transcript) {
        List<LogEntry> log = entries(MIDNIGHT, transcript);
        RepairState whole = judge(List.of(log));
        Random random = new Random(20260301);

        for (int round = 0; round < 500; round++) {
            List<LogEntry> shuffled = new ArrayList<>(log);
            IntStream.range(0, random.nextInt(6)).forEach(i -> shuffled.add(log.get(random.nextInt(log.size()))));
            Collections.shuffle(shuffled, random);

            assertThat(judge(pages(shuffled, random.nextInt(1 << (shuffled.size() - 1)))))
                    .as("%s", shuffled)
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void withoutAStopForEveryStartedDiskNothingIsEverRepaired(long seed) {
        Random random = new Random(seed);
        int repaired = 0;
        for (int round = 0; round < 4000; round++) {
            String transcript = anyTranscript(random);
            RepairState state = judge(pages(entries(MIDNIGHT, transcript), random.nextInt(16)));

            assertThat(state.progress().percent()).isBetween(0, 100);
            if (state instanceof RepairState.Repaired) {
                repaired++;
                assertThat(unstopped(transcript)).as(transcript).isEmpty();
            }
            if (!unstopped(transcript).isEmpty()) {
                assertThat(state.progress().percent()).as(transcript).isLessThan(100);
            }
        }
        assertThat(repaired).as("the generator reaches the state it is about").isPositive();
    }

    @Test
    void theOracleOfTheseTestsKnowsWhatIsNotStopped() {
        assertThat(unstopped("10:00 start 1, 11:00 stop 1, 11:30 start 1, 11:00 stop"))
                .containsExactly("1");
        assertThat(unstopped("10:00 start, 11:00 stop, 10:00 start 3")).containsExactly("3");
    }

    /** Up to eight entries of three disks (one of them not in Storage) and the unit, on the hour and half hour. */
    private static String anyTranscript(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            String half = random.nextBoolean() ? "00" : "30";
            String disk = List.of("", " 1", " 2", " 3").get(random.nextInt(4));
            lines.add((10 + random.nextInt(9)) + ":" + half + (random.nextBoolean() ? " start" : " stop") + disk);
        }
        return String.join(", ", lines);
    }

    /** Which were started and not stopped at or after their last start; written without the monitor's code. */
    private static List<String> unstopped(String transcript) {
        List<String> names = new ArrayList<>();
        for (String name : List.of("", "1", "2", "3")) {
            double lastStart = lastOf(transcript, "start", name);
            if (lastStart > 0 && lastOf(transcript, "stop", name) < lastStart) {
                names.add(name);
            }
        }
        return names;
    }

    private static double lastOf(String transcript, String verb, String name) {
        return Stream.of(transcript.split(", "))
                .map(line -> (line + " ").split(" ", 3))
                .filter(words -> words[1].equals(verb) && words[2].strip().equals(name))
                .mapToDouble(words -> Double.parseDouble(words[0].replace(':', '.')))
                .max()
                .orElse(0);
    }

    private static RepairState judge(List<List<LogEntry>> pages) {
        RepairMonitor monitor = new RepairMonitor(SIGNS, clock("10:00"));
        RepairState state = monitor.observe(look("19:00", "09:00", List.of(), DISKS));
        for (List<LogEntry> page : pages) {
            state = monitor.observe(look("19:00", "09:00", page, DISKS));
        }
        return state;
    }

    /** Bit i set: a page ends behind entry i. */
    private static List<List<LogEntry>> pages(List<LogEntry> log, int cuts) {
        List<List<LogEntry>> pages = new ArrayList<>();
        List<LogEntry> page = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            page.add(log.get(i));
            if ((cuts >> i & 1) == 1) {
                pages.add(page);
                page = new ArrayList<>();
            }
        }
        pages.add(page);
        return pages;
    }
}
