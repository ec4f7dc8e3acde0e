package io.nvrguard.profile;

import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.LogEntry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a database repair starts, shows and how long it takes.
 *
 * @param started texts of which one stands in the log entry of a started repair; compared without case, blanks and
 *     punctuation, in metaId and text
 * @param stopped the same for the entry of a stopped one
 * @param diskStatus disk status words while a disk is being repaired
 * @param leastPerTerabyte below half of this, start and stop are so close together that no repair happened
 * @param mostPerTerabyte above twice this, the repair is overdue
 */
public record RepairSigns(
        RepairWay way,
        List<String> started,
        List<String> stopped,
        List<String> diskStatus,
        Duration leastPerTerabyte,
        Duration mostPerTerabyte,
        Source source) {

    public RepairSigns {
        started = List.copyOf(started);
        stopped = List.copyOf(stopped);
        diskStatus = List.copyOf(diskStatus);
        if (leastPerTerabyte.isNegative()
                || leastPerTerabyte.isZero()
                || mostPerTerabyte.compareTo(leastPerTerabyte) < 0) {
            throw new IllegalArgumentException("a repair takes more than no time, and at most no less than at least");
        }
        if (Stream.concat(started.stream(), stopped.stream())
                .anyMatch(sign -> plain(sign).isEmpty())) {
            throw new IllegalArgumentException("a log sign without a letter or digit would stand in every log entry");
        }
    }

    public boolean saysStarted(LogEntry entry) {
        return saysOneOf(started, entry);
    }

    public boolean saysStopped(LogEntry entry) {
        return saysOneOf(stopped, entry);
    }

    public boolean isRepairing(Disk disk) {
        return diskStatus.contains(disk.status().strip().toLowerCase(Locale.ROOT));
    }

    private static boolean saysOneOf(List<String> signs, LogEntry entry) {
        String words = plain(entry.metaId() + " " + entry.text());
        return signs.stream().map(RepairSigns::plain).anyMatch(words::contains);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
