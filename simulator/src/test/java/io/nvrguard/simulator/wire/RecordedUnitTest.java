package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.capture.Recording;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording behind the login and the lock of a simulated unit. */
class RecordedUnitTest {
    @TempDir
    Path dir;

    private ServedRecorder served;

    @BeforeEach
    void serve() throws Exception {
        Files.writeString(
                dir.resolve("System.deviceInfo.xml"),
                "<DeviceInfo version=\"2.0\" xmlns=\"http://www.isapi.com/ver20/XMLSchema\"><model>XR-1</model>"
                        + "<serialNumber>XR-10820210304CCRR000000102WCVU</serialNumber>"
                        + "<firmwareVersion>V4.30.085</firmwareVersion></DeviceInfo>");
        served = new ServedRecorder(RecorderScenario.of(Recording.read(dir)));
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void answersWhatWasRecordedBehindItsLogin() throws Exception {
        HttpResponse<String> stranger = served.client.anonymous("GET", "/ISAPI/System/deviceInfo", "");
        HttpResponse<String> answer = served.client.get("/ISAPI/System/deviceInfo");

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<model>XR-1</model>");
        assertThat(served.recorder.scenario().serialNumber()).isEqualTo("XR-10820210304CCRR000000102WCVU");
    }

    @Test
    void supportsNothingElseThoughTheSimulatorCould() throws Exception {
        for (String path : new String[] {"/ISAPI/System/status", "/ISAPI/ContentMgmt/Storage", "/SDK/activateStatus"}) {
            HttpResponse<String> answer = served.client.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("notSupport", "http://www.isapi.com/ver20/XMLSchema");
        }
    }

    @Test
    void takesNoOrderAndNoFirmware() throws Exception {
        for (String order : new String[] {
            "/ISAPI/System/reboot", "/ISAPI/System/factoryReset?mode=full", "/ISAPI/System/updateFirmware"
        }) {
            HttpResponse<String> answer =
                    served.client.call("PUT", order, BodyPublishers.ofByteArray(new byte[100_000]));

            assertThat(answer.statusCode()).as(order).isEqualTo(403);
        }
        assertThat(served.recorder.condition().uploadBytes()).isEqualTo(100_000);
        assertThat(served.recorder.condition().uploads()).isZero();
        assertThat(served.recorder.condition().factoryDefaults()).isZero();
        assertThat(served.recorder.sadpAnswer()).isEmpty();
    }
}
