package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.capture.RecordedAnswer;
import io.nvrguard.simulator.capture.Recording;
import java.nio.charset.StandardCharsets;

/** The nodes of a unit of which only a recording is left. */
final class RecordedNodes {
    private RecordedNodes() {}

    static Reply get(Recording recording, String path) {
        return reply(recording.answer(path));
    }

    static Reply refusal(Recording recording, String path) {
        return reply(recording.refusal(path));
    }

    private static Reply reply(RecordedAnswer answer) {
        return new Reply(answer.status(), answer.contentType(), answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
