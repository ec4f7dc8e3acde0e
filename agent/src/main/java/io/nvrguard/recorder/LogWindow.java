package io.nvrguard.recorder;

import java.time.LocalDateTime;

/** A span of the recorder's wall clock, both ends included. */
public record LogWindow(LocalDateTime from, LocalDateTime to) {

    public LogWindow {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the log window ends (" + to + ") before it begins (" + from + ")");
        }
    }
}
