package io.nvrguard.recorder;

import java.util.List;

/** The recorder's own log, whichever way it is read. */
public interface RecorderLog {

    /**
     * Every entry of the window that the recorder gives out, all pages, without duplicates, oldest first. Entries may
     * turn up late: ask again with an overlap.
     */
    List<LogEntry> read(LogWindow window) throws RecorderException;
}
