package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.scenario.RecorderScenario;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** The switch of SSH over ISAPI. */
class SshSwitchTest {
    private static final String SSH = "/ISAPI/System/Network/ssh";

    @Test
    void readsAndSwitches() throws Exception {
        try (ServedRecorder served = new ServedRecorder(RecorderScenario.of("DS-7716NI-I4"))) {
            assertThat(served.client.get(SSH).body())
                    .contains("<SSH version=\"2.0\" xmlns=\"http://www.isapi.org/ver20/XMLSchema\">")
                    .contains("<enabled>false</enabled>");

            assertThat(put(served, "<SSH><enabled>true</enabled></SSH>")).contains("<subStatusCode>ok<");

            assertThat(served.client.get(SSH).body()).contains("<enabled>true</enabled>");
            assertThat(served.recorder.sshAnswers()).isTrue();
            assertThat(put(served, "<SSH><enabled>perhaps</enabled></SSH>")).contains("badXmlContent");
            assertThat(put(served, "<SSH/>")).contains("badXmlContent");
        }
    }

    @Test
    void isNotThereOnAModelWithoutSsh() throws Exception {
        try (ServedRecorder served = new ServedRecorder(RecorderScenario.of("DS-7208HGHI-SH"))) {
            assertThat(served.client.get(SSH).body()).contains("notSupport");
            assertThat(put(served, "<SSH><enabled>true</enabled></SSH>")).contains("notSupport");
        }
    }

    private static String put(ServedRecorder served, String body) throws Exception {
        return served.client.call("PUT", SSH, BodyPublishers.ofString(body)).body();
    }
}
