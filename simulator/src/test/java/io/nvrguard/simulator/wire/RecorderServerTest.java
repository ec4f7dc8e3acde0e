package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.firmware.SyntheticFirmware;
import io.nvrguard.simulator.recorder.Caller;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecorderServerTest {
    private static final String DEVICE_INFO = "/ISAPI/System/deviceInfo";
    private static final String UPDATE = "/ISAPI/System/updateFirmware";
    private static final String LOG_SEARCH = "/ISAPI/ContentMgmt/logSearch";

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
    void asksForDigestWithAnHtmlPage() throws Exception {
        HttpResponse<String> answer = served.client.anonymous("GET", DEVICE_INFO, "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Server")).contains("App-webs/");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .matches(
                        "Digest qop=\"auth\", realm=\"IP Camera\\(\\d{5}\\)\", nonce=\"[0-9a-f]{48}\", stale=\"FALSE\"");
        assertThat(answer.body()).contains("Access Error: 401 -- Unauthorized");
        assertThat(served.recorder.condition().failedLogins()).isZero();
    }

    @Test
    void saysWhoItIsInItsOwnDialect() throws Exception {
        assertThat(served.client.get(DEVICE_INFO).body())
                .contains("<DeviceInfo version=\"2.0\" xmlns=\"http://www.isapi.org/ver20/XMLSchema\">")
                .contains("<firmwareVersion>V3.4.80</firmwareVersion>")
                .contains("<firmwareReleasedDate>build 160718</firmwareReleasedDate>")
                .doesNotContain("hardwareVersion");
        assertThat(served.client.get("/ISAPI/System/deviceinfo").statusCode()).isEqualTo(200);
        try (ServedRecorder q = new ServedRecorder(RecorderScenario.of("DS-7608NI-Q1/8P"))) {
            assertThat(q.client.get(DEVICE_INFO).body())
                    .contains("<DeviceInfo version=\"1.0\" xmlns=\"http://www.hikvision.com/ver20/XMLSchema\">");
            assertThat(q.client.get("/ISAPI/ContentMgmt/Storage").body())
                    .contains("<hdd version=\"1.0\" xmlns=\"http://www.hikvision.com/ver20/XMLSchema\">");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/ISAPI/System/status,                   deviceUpTime>1036800<",
        "/ISAPI/System/time,                     CST-8:00:00",
        "/ISAPI/System/capabilities,             isSupportConfigFileExport",
        "/ISAPI/System/upgradeStatus,            upgrading>false<",
        "/ISAPI/Security/userCheck,              statusValue>200<",
        "/ISAPI/ContentMgmt/Storage,             capacity>3815447<",
        "/ISAPI/ContentMgmt/Storage/hdd,         status>ok<",
        "/ISAPI/ContentMgmt/record/tracks,       ActionRecordingMode>MOTION<",
        "/ISAPI/ContentMgmt/InputProxy/channels, Camera 4",
        "/ISAPI/System/Network/interfaces,       MACAddress>02:00:"
    })
    void answersItsNodes(String path, String holds) throws Exception {
        HttpResponse<String> answer = served.client.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(holds);
    }

    @Test
    void answers403NotSupportForNodesItDoesNotHave() throws Exception {
        HttpResponse<String> answer = served.client.get("/ISAPI/System/Video/inputs/channels");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<subStatusCode>notSupport</subStatusCode>");
    }

    @Test
    void exportsItsConfigurationAndNothingUnderTheFault() throws Exception {
        assertThat(served.client.get("/ISAPI/System/configurationData").body()).hasSizeGreaterThan(100_000);

        served.recorder.setFault(Faults.read("backup.empty"));
        assertThat(served.client.get("/ISAPI/System/configurationData").body()).isEmpty();
        assertThat(served.recorder.condition().configExports()).isEqualTo(2);
    }

    @Test
    void tellsTriesLeftAndThenTheLock() throws Exception {
        DigestClient wrong = new DigestClient(served.address(), "Guessed12");

        assertThat(wrong.get("/ISAPI/Security/userCheck").body())
                .contains("<retryLoginTime>4</retryLoginTime>", "<lockStatus>unlock</lockStatus>");
        for (int tries = 0; tries < 4; tries++) {
            wrong.get(DEVICE_INFO);
        }
        assertThat(served.client.get("/ISAPI/Security/userCheck").body())
                .contains("<lockStatus>lock</lockStatus>", "<unlockTime>1800</unlockTime>");
        served.minutes(30);
        assertThat(served.client.get(DEVICE_INFO).statusCode()).isEqualTo(200);
    }

    @Test
    void saysStaleToARightAnswerOnAnOldNonceAndCountsNoFailure() throws Exception {
        served.recorder.setFault(Faults.read("auth.stale=1"));
        String challenge = challenge();

        assertThat(reuse(challenge).statusCode()).isEqualTo(200);
        HttpResponse<String> second = reuse(challenge);

        assertThat(second.statusCode()).isEqualTo(401);
        assertThat(second.headers().firstValue("WWW-Authenticate").orElse("")).contains("stale=\"TRUE\"");
        assertThat(served.recorder.condition().failedLogins()).isZero();
    }

    @Test
    void forgetsItsNoncesAtAReboot() throws Exception {
        String challenge = challenge();
        served.recorder.reboot(new Caller("admin", ""));
        served.minutes(1);
        served.minutes(3);

        assertThat(reuse(challenge).headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("stale=\"TRUE\"");
    }

    @Test
    void closesItsPortWhileItBootsAndOpensTheSameAgain() throws Exception {
        String before = served.address();
        assertThat(served.client
                        .call("PUT", "/ISAPI/System/reboot", BodyPublishers.noBody())
                        .body())
                .contains("<statusString>OK</statusString>");

        served.minutes(1);
        assertThatThrownBy(() -> served.client.get(DEVICE_INFO)).isInstanceOf(IOException.class);
        served.minutes(3);

        assertThat(served.address()).isEqualTo(before);
        assertThat(served.client.get("/ISAPI/System/status").body()).contains("<deviceUpTime>240</deviceUpTime>");
    }

    @Test
    void takesAnImageByPutAndAnswersWhileItFlashes() throws Exception {
        HttpResponse<String> answer = served.client.call("PUT", UPDATE, image());

        assertThat(answer.body()).contains("<statusCode>1</statusCode>");
        served.minutes(3);
        assertThat(served.client.get("/ISAPI/System/upgradeStatus").body())
                .contains("<upgrading>true</upgrading>", "<percent>50</percent>");
        served.minutes(4);
        served.minutes(3);
        assertThat(served.client.get(DEVICE_INFO).body()).contains("<firmwareVersion>V3.4.92</firmwareVersion>");
    }

    @Test
    void dropsTheConnectionAtTheGivenShareOfTheBody() throws Exception {
        served.recorder.setFault(Faults.read("net.drop@upload=40%"));

        assertThatThrownBy(() -> served.client.call("PUT", UPDATE, image())).isInstanceOf(IOException.class);

        assertThat(served.recorder.condition().uploads()).isZero();
        assertThat(served.recorder.condition().uploadBytes()).isBetween(200_000L, 499_999L);
        assertThat(served.client.get(DEVICE_INFO).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesASecondUploadWhileItFlashes() throws Exception {
        served.client.call("PUT", UPDATE, image());

        assertThat(served.client.call("PUT", UPDATE, image()).body())
                .contains("<subStatusCode>upgrading</subStatusCode>");
    }

    @Test
    void countsBytesThatCameWithoutALogin() throws Exception {
        HttpResponse<String> answer = served.client.anonymous("PUT", UPDATE, "x".repeat(300_000));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(served.recorder.condition().uploadBytes()).isEqualTo(300_000);
        assertThat(served.recorder.condition().uploads()).isZero();
    }

    @Test
    void refusesAPostThatIsNoForm() throws Exception {
        HttpResponse<String> answer = served.client.call("POST", UPDATE, image());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<subStatusCode>badXmlContent</subStatusCode>");
        assertThat(served.recorder.condition().uploads()).isZero();
    }

    @Test
    void searchesItsLogWithTheMisspellings() throws Exception {
        HttpResponse<String> answer = served.client.call("POST", LOG_SEARCH, search("searchResultPostion"));

        assertThat(answer.body())
                .contains("<searchID>{C1}</searchID>", "<responseStatusStrg>OK</responseStatusStrg>")
                .contains("<metaId>log.hikvision.com/Operation/remoteLogin</metaId>")
                .contains("<StartDateTime>2026-03-01T08:00:00Z</StartDateTime>");
    }

    @Test
    void refusesALogSearchSpeltRight() throws Exception {
        HttpResponse<String> answer = served.client.call("POST", LOG_SEARCH, search("searchResultPosition"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<subStatusCode>badXmlContent</subStatusCode>");
    }

    @Test
    void refusesABodyBeyondItsLimit() throws Exception {
        assertThat(served.client
                        .call("POST", LOG_SEARCH, BodyPublishers.ofString("x".repeat(SmallBody.LIMIT_BYTES + 1)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void countsAFormatThatNobodyShouldSend() throws Exception {
        served.client.call("PUT", "/ISAPI/ContentMgmt/Storage/hdd/1/format", BodyPublishers.noBody());

        assertThat(served.recorder.condition().formats()).isEqualTo(1);
    }

    private String challenge() throws Exception {
        return served.client
                .anonymous("GET", DEVICE_INFO, "")
                .headers()
                .firstValue("WWW-Authenticate")
                .orElseThrow();
    }

    private HttpResponse<String> reuse(String challenge) throws Exception {
        return served.client.answer(challenge, "GET", DEVICE_INFO, BodyPublishers.noBody());
    }

    private static BodyPublisher image() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SyntheticFirmware.named("NVR_K51_BL_ML_STD_V3.4.92_170518.zip")
                .withSizeBytes(500_000)
                .writeImage(out);
        return BodyPublishers.ofByteArray(out.toByteArray());
    }

    private static BodyPublisher search(String position) {
        return BodyPublishers.ofString("<CMSearchDescription><searchID>C1</searchID><metaId>log.std-cgi.com</metaId>"
                + "<timeSpanList><timeSpan><startTime>2026-03-01T00:00:00Z</startTime>"
                + "<endTime>2026-03-02T00:00:00Z</endTime></timeSpan></timeSpanList><maxResults>40</maxResults><"
                + position + ">0</" + position + "></CMSearchDescription>");
    }
}
