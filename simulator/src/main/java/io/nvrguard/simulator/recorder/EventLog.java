package io.nvrguard.simulator.recorder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The recorder's log: the newest entries, searched by class and wall-clock time (recorder-protocol.md §7). */
final class EventLog {
    private static final int KEPT = 20_000;
    private static final int ROWS_PER_SEARCH = 2_000;
    private static final Comparator<LogEntry> BY_CLASS_THEN_TIME =
            Comparator.comparing(LogEntry::logClass).thenComparing(LogEntry::startDateTime);

    private final DeviceClock clock;
    private final Duration late;
    private final Deque<Line> lines = new ArrayDeque<>();

    private record Line(Instant findable, LogEntry entry) {}

    /** @param late after which an entry can be found; its own time is that of the event */
    EventLog(DeviceClock clock, Duration late) {
        this.clock = clock;
        this.late = late;
    }

    void operation(String leaf) {
        add(LogClass.OPERATION, leaf, "", "", "");
    }

    void operation(String leaf, Caller caller) {
        add(LogClass.OPERATION, leaf, caller.user(), caller.ipAddress(), "");
    }

    void information(String leaf, String additionInformation) {
        add(LogClass.INFORMATION, leaf, "", "", additionInformation);
    }

    void exception(String leaf, String additionInformation) {
        add(LogClass.EXCEPTION, leaf, "", "", additionInformation);
    }

    private void add(LogClass logClass, String leaf, String user, String ipAddress, String additionInformation) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        var seconds = clock.wall().toLocalDateTime().withNano(0);
        LogEntry entry = new LogEntry(seconds, logClass, leaf, user, ipAddress, additionInformation);
        lines.addLast(new Line(clock.truth().plus(late), entry));
    }

    void wipe() {
        lines.clear();
    }

    /** As written, the oldest of them first. */
    List<LogEntry> newest(int most) {
        List<LogEntry> found = findable().toList();
        return found.subList(Math.max(0, found.size() - most), found.size());
    }

    private Stream<LogEntry> findable() {
        Instant now = clock.truth();
        return lines.stream().filter(line -> !line.findable().isAfter(now)).map(Line::entry);
    }

    /** Grouped by class, ascending inside a class, and never more than 2,000 rows however long the span (§7.3). */
    LogPage search(LogQuery query) {
        List<LogEntry> found = findable()
                .filter(query::finds)
                .sorted(BY_CLASS_THEN_TIME)
                .limit(ROWS_PER_SEARCH)
                .toList();
        Stream<LogEntry> page = found.stream().skip(query.searchResultPostion()).limit(query.maxResults());
        return new LogPage(page.toList(), found.size() - query.searchResultPostion() > query.maxResults());
    }
}
