package io.nvrguard.recorder;

import java.time.LocalDateTime;

/**
 * One line of the recorder's log (recorder-protocol.md §7.2).
 *
 * @param at the recorder's wall clock; a {@code Z} it may carry is false on many units and dropped
 * @param metaId {@code log.hikvision.com/Operation/remoteLogin}; unknown leaves are kept raw
 * @param text {@code additionInformation}, empty text where there is none
 * @param user who did it, empty text where not said
 */
public record LogEntry(LocalDateTime at, String metaId, String text, String user) implements Comparable<LogEntry> {

    @Override
    public int compareTo(LogEntry other) {
        int byTime = at.compareTo(other.at);
        int byMeta = metaId.compareTo(other.metaId);
        return byTime != 0 ? byTime : byMeta != 0 ? byMeta : text.compareTo(other.text);
    }
}
