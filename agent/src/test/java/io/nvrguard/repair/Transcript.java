package io.nvrguard.repair;

import io.nvrguard.profile.Place;
import io.nvrguard.profile.RepairSigns;
import io.nvrguard.profile.RepairWay;
import io.nvrguard.profile.Source;
import io.nvrguard.recorder.ClockReading;
import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.LogEntry;
import io.nvrguard.recorder.Storage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Synthetic log transcripts: no recorded log of a repair was ever found (recorder-protocol.md §6.2). Written as {@code
 * "10:00 start 1, 14:00 stop 1"}; without a number the entry speaks of the whole unit; hours may run past 24.
 */
final class Transcript {

    static final LocalDateTime MIDNIGHT = LocalDateTime.of(2026, 3, 1, 0, 0);

    static final RepairSigns SIGNS = new RepairSigns(
            new RepairWay.Manual("Press it."),
            List.of("Database Rebuild Started"),
            List.of("Database Rebuild Stopped"),
            List.of("reparing", "repairing"),
            Duration.ofMinutes(30),
            Duration.ofMinutes(60),
            new Source("made up for this test", Source.Rank.SIMULATOR, "", Optional.empty(), new Place("test", 1)));

    private Transcript() {}

    static List<LogEntry> entries(LocalDateTime midnight, String lines) {
        List<LogEntry> entries = new ArrayList<>();
        for (String line : lines.split(",")) {
            if (!line.isBlank()) {
                entries.add(entry(midnight, line.strip().split(" +")));
            }
        }
        return entries;
    }

    private static LogEntry entry(LocalDateTime midnight, String[] words) {
        String said = words[1].equals("start") ? "Database Rebuild Started" : "Database Rebuild Stopped";
        String text = words.length > 2 ? said + ", HDD " + words[2] : said;
        return new LogEntry(at(midnight, words[0]), "log.hikvision.com/Information/rebuild", text, "");
    }

    static LocalDateTime at(LocalDateTime midnight, String clock) {
        String[] parts = clock.split(":");
        return midnight.plusHours(Integer.parseInt(parts[0])).plusMinutes(Integer.parseInt(parts[1]));
    }

    /** Disks as {@code "1 ok 4TB, 2 reparing 4TB"}. */
    static Storage storage(String bays) {
        return new Storage(
                Arrays.stream(bays.split(","))
                        .filter(bay -> !bay.isBlank())
                        .map(bay -> disk(bay.strip().split(" +")))
                        .toList(),
                "quota");
    }

    private static Disk disk(String[] words) {
        long megabytes = Math.round(Double.parseDouble(words[2].replace("TB", "")) * 1e12 / (1 << 20));
        return new Disk(words[0], "hdd" + words[0], words[1], megabytes, 0, "RW", Optional.empty());
    }

    /** Both clocks at this time of the transcript's day, while nobody sets either. */
    static ClockReading clock(String now) {
        LocalDateTime shown = at(MIDNIGHT, now);
        return new ClockReading(shown.toInstant(ZoneOffset.UTC), shown, Optional.empty());
    }

    static RepairObservation look(String now, String boot, List<LogEntry> entries, String bays) {
        return new RepairObservation(
                clock(now),
                boot.isBlank() ? Optional.empty() : Optional.of(at(MIDNIGHT, boot)),
                entries,
                storage(bays));
    }

    static String word(RepairState state) {
        return state.getClass().getSimpleName();
    }
}
