package io.nvrguard.simulator.recorder;

import java.util.List;

/** One page of found recordings, and whether there are more. */
public record RecordingPage(List<Recording> recordings, boolean more) {
    public RecordingPage {
        recordings = List.copyOf(recordings);
    }

    /** {@code OK} on the last page, {@code MORE}, or {@code NO MATCHES}. */
    public String responseStatusStrg() {
        return recordings.isEmpty() ? "NO MATCHES" : more ? "MORE" : "OK";
    }
}
