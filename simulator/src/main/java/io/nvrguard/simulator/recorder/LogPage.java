package io.nvrguard.simulator.recorder;

import java.util.List;

/** One page of found entries, and whether there are more (recorder-protocol.md §7.2). */
public record LogPage(List<LogEntry> entries, boolean more) {
    public LogPage {
        entries = List.copyOf(entries);
    }

    /** {@code OK} on the last page, {@code MORE}, or {@code NO MATCHES}. */
    public String responseStatusStrg() {
        return entries.isEmpty() ? "NO MATCHES" : more ? "MORE" : "OK";
    }
}
