package io.nvrguard.simulator.recorder;

import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page asked of the log.
 *
 * @param metaId {@code log.std-cgi.com} or {@code log.hikvision.com}, alone, with a class, or with class and leaf; the class
 *     of information is also written {@code Infomation} (recorder-protocol.md §7.1)
 * @param from device wall clock, inclusive
 * @param to device wall clock, inclusive
 * @param maxResults rows in a page, at least 1
 * @param searchResultPostion the first row wanted, from 0; misspelt as on the wire
 */
public record LogQuery(String metaId, LocalDateTime from, LocalDateTime to, int maxResults, int searchResultPostion) {
    private static final Pattern META_ID =
            Pattern.compile("log\\.(?:std-cgi|hikvision)\\.com(?:/([A-Za-z]+)(?:/([A-Za-z]+)(?:/\\d+)?)?)?");

    public LogQuery {
        if (!META_ID.matcher(metaId).matches() || maxResults < 1 || searchResultPostion < 0) {
            throw new IllegalArgumentException("the recorder does not understand this log search");
        }
    }

    /** The row before the first one wanted is found once more; nothing changes on the first page. */
    LogQuery oneRowEarlier() {
        return new LogQuery(metaId, from, to, maxResults, Math.max(0, searchResultPostion - 1));
    }

    boolean finds(LogEntry entry) {
        Matcher m = META_ID.matcher(metaId);
        return m.matches()
                && (m.group(1) == null
                        || m.group(1)
                                .replace("Infomation", "Information")
                                .equals(entry.logClass().word()))
                && (m.group(2) == null || m.group(2).equals(entry.leaf()))
                && !entry.startDateTime().isBefore(from)
                && !entry.startDateTime().isAfter(to);
    }
}
