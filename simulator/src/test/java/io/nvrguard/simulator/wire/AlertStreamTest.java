package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.recorder.Caller;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An endless answer, read part by part (recorder-protocol.md §12). */
@Timeout(30)
class AlertStreamTest {
    private static final String PATH = "/ISAPI/Event/notification/alertStream";

    private ServedRecorder served;

    @BeforeEach
    void serve() throws IOException {
        served = new ServedRecorder(RecorderScenario.of("DS-7716NI-I4"));
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void beatsOnceAtTheBeginningAndThenWithDeviceTime() throws Exception {
        HttpResponse<InputStream> stream = open();

        assertThat(stream.headers().firstValue("Content-Type")).contains("multipart/mixed; boundary=boundary");
        String first = part(stream.body());
        assertThat(first)
                .contains("Content-Type: application/xml; charset=\"UTF-8\"\r\n")
                .contains("<EventNotificationAlert version=\"1.0\" xmlns=\"urn:psialliance-org\">")
                .contains("<eventType>videoloss</eventType>", "<eventState>inactive</eventState>")
                .contains("<dateTime>2026-03-01T08:00:00+08:00</dateTime>");
        served.minutes(1);
        assertThat(part(stream.body())).contains("<dateTime>2026-03-01T08:01:00+08:00</dateTime>");
    }

    @Test
    void tellsOfADiskThatFails() throws Exception {
        HttpResponse<InputStream> stream = open();
        part(stream.body());

        served.recorder.setFault(Faults.read("hdd.fail"));

        assertThat(part(stream.body()))
                .contains("<eventType>diskerror</eventType>", "<eventState>active</eventState>", "HDD 1")
                .contains("<channelID></channelID>");
    }

    @Test
    void dropsAtAReboot() throws Exception {
        HttpResponse<InputStream> stream = open();
        part(stream.body());

        served.recorder.reboot(new Caller("admin", ""));

        assertThat(endsIn(stream.body())).isTrue();
    }

    private static boolean endsIn(InputStream body) {
        try {
            return body.readAllBytes().length == 0;
        } catch (IOException dropped) {
            return true;
        }
    }

    private HttpResponse<InputStream> open() throws Exception {
        String authorization = served.client.authorization(served.client.challenge("GET", PATH), "GET", PATH);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + served.address() + PATH))
                .header("Authorization", authorization)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    }

    /** Headers and body of the next part, whose Content-Length must be true. */
    private static String part(InputStream stream) {
        try {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) stream.read());
            }
            assertThat(head).startsWith("--boundary\r\n");
            String length = head.substring(head.indexOf("Content-Length: ") + 16, head.length() - 4);
            String body = new String(stream.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
            assertThat(stream.readNBytes(2)).containsExactly('\r', '\n');
            return head + body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
