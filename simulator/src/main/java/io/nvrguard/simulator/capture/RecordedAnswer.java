package io.nvrguard.simulator.capture;

/**
 * What a recording gives for one path.
 *
 * @param status HTTP's
 * @param contentType of the body
 * @param body as recorded; of an answer that is no 200 only the status was, the body is then what units of that dialect write
 */
public record RecordedAnswer(int status, String contentType, String body) {
    static RecordedAnswer xml(int status, String body) {
        return new RecordedAnswer(status, "application/xml", body);
    }

    static RecordedAnswer json(String body) {
        return new RecordedAnswer(200, "application/json", body);
    }
}
