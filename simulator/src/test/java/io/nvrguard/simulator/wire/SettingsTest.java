package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.recorder.ResetMode;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a PUT changes a GET shows, and a full factory default takes it back. */
class SettingsTest {
    private ServedRecorder served;

    @BeforeEach
    void serve() throws IOException {
        served = new ServedRecorder(RecorderScenario.of("DS-7716NI-I4"));
    }

    @AfterEach
    void close() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/ISAPI/System/deviceInfo | <DeviceInfo><deviceName>Gate &amp; yard</deviceName></DeviceInfo> | deviceName>Gate &amp; yard<",
                "/ISAPI/System/time | <Time><timeMode>NTP</timeMode></Time> | timeMode>NTP<",
                "/ISAPI/System/time | <Time><timeZone>CST-4:00:00</timeZone></Time> | localTime>2026-03-01T04:00:00+04:00<",
                "/ISAPI/System/time | <Time><timeZone>CST+3:30:00</timeZone></Time> | timeZone>CST+3:30:00<",
                "/ISAPI/System/time/ntpServers/1 | <NTPServer><hostName>ntp.example.org</hostName><portNo>1123</portNo></NTPServer> | hostName>ntp.example.org<",
                "/ISAPI/System/time/ntpServers/1 | <NTPServer><ipAddress>192.0.2.7</ipAddress></NTPServer> | ipAddress>192.0.2.7<",
                "/ISAPI/System/Network/ssh | <SSH><enabled>true</enabled></SSH> | enabled>true<",
                "/ISAPI/ContentMgmt/Storage/hdd/2 | <hdd><group>3</group></hdd> | group>3<",
                "/ISAPI/ContentMgmt/Storage/quota/1 | <diskQuota><videoQuotaRatio>95</videoQuotaRatio></diskQuota> | pictureQuotaRatio>5<",
                "/ISAPI/ContentMgmt/InputProxy/channels/2 | <InputProxyChannel><name>Door</name><ipAddress>192.0.2.9</ipAddress></InputProxyChannel> | name>Door<",
                "/ISAPI/ContentMgmt/record/tracks/201 | <Track><ActionRecordingMode>CMR</ActionRecordingMode></Track> | ActionRecordingMode>CMR<",
                "/ISAPI/ContentMgmt/record/tracks/201 | <Track><Enable>false</Enable></Track> | Enable>false<"
            })
    void showsWhatWasSetUntilItIsDefaulted(String path, String xml, String shows) throws Exception {
        assertThat(served.client.get(path).body()).doesNotContain(shows);

        assertThat(served.client.put(path, xml).body()).contains("<statusString>OK</statusString>");
        assertThat(served.client.get(path).body()).contains(shows);

        defaultAndActivate();
        assertThat(served.client.get(path).body()).doesNotContain(shows);
    }

    private void defaultAndActivate() {
        served.recorder.factoryReset(ResetMode.FULL);
        served.minutes(1);
        served.minutes(3);
        served.recorder.activate("Simulated1");
        served.client.moveTo(served.address());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ISAPI/System/deviceInfo                 | <DeviceInfo/>",
                "/ISAPI/System/time                       | <Time><timeZone>Greenwich</timeZone></Time>",
                "/ISAPI/System/time                       | <Time><timeMode>sundial</timeMode></Time>",
                "/ISAPI/System/time                       | <Time><localTime>noon</localTime></Time>",
                "/ISAPI/System/time                       | <Time/>",
                "/ISAPI/System/time/ntpServers/1          | <NTPServer><portNo>0</portNo></NTPServer>",
                "/ISAPI/System/Network/ssh                | <SSH><enabled>perhaps</enabled></SSH>",
                "/ISAPI/ContentMgmt/Storage/hdd/1         | <hdd><group>17</group></hdd>",
                "/ISAPI/ContentMgmt/Storage/quota/1       | <diskQuota><videoQuotaRatio>101</videoQuotaRatio></diskQuota>",
                "/ISAPI/ContentMgmt/InputProxy/channels/1 | <InputProxyChannel/>",
                "/ISAPI/ContentMgmt/record/tracks/101     | <Track/>",
                "/ISAPI/Security/users/1                  | <User><userLevel>Emperor</userLevel></User>"
            })
    void refusesWhatItDoesNotUnderstand(String path, String xml) throws Exception {
        String before = served.client.get(path).body();

        assertThat(served.client.put(path, xml).body()).contains("<subStatusCode>badXmlContent</subStatusCode>");

        assertThat(served.client.get(path).body()).isEqualTo(before);
    }

    @Test
    void connectsAndDisconnectsCameras() throws Exception {
        String channels = "/ISAPI/ContentMgmt/InputProxy/channels";
        String camera = "<InputProxyChannel><id>%d</id><ipAddress>192.0.2.200</ipAddress></InputProxyChannel>";

        assertThat(served.client.post(channels, camera.formatted(9)).statusCode())
                .isEqualTo(200);
        assertThat(served.client.post(channels, camera.formatted(17)).body()).contains("badParameters");
        assertThat(served.client.get(channels + "/status").body())
                .contains("<id>9</id>", "<streamingProxyChannelId>901</streamingProxyChannelId>", ">connect<");
        assertThat(served.client.get("/ISAPI/ContentMgmt/record/tracks/901").statusCode())
                .isEqualTo(200);

        assertThat(served.client.delete(channels + "/9").statusCode()).isEqualTo(200);
        assertThat(served.client.get(channels + "/9").statusCode()).isEqualTo(403);
        assertThat(served.client.get("/ISAPI/ContentMgmt/record/tracks/901").statusCode())
                .isEqualTo(403);
    }

    @Test
    void makesAccountsThatLogInAndMayOnlyLook() throws Exception {
        String user = "<User><userName>guard</userName><password>Looking12</password><userLevel>%s</userLevel></User>";
        assertThat(served.client
                        .post("/ISAPI/Security/users", user.formatted("Operator"))
                        .statusCode())
                .isEqualTo(200);
        DigestClient guard = new DigestClient(served.address(), "guard", "Looking12");

        assertThat(guard.get("/ISAPI/System/deviceInfo").statusCode()).isEqualTo(200);
        for (String forbidden : new String[] {"/ISAPI/System/configurationData", "/ISAPI/Security/users"}) {
            assertThat(guard.get(forbidden).body()).contains("<subStatusCode>lowPrivilege</subStatusCode>");
        }
        assertThat(guard.put("/ISAPI/System/updateFirmware", "x").body()).contains("lowPrivilege");
        assertThat(guard.put("/ISAPI/System/reboot", "").body()).contains("lowPrivilege");
        assertThat(served.recorder.condition().uploads()).isZero();

        assertThat(served.client
                        .put("/ISAPI/Security/users/2", "<User><password>Another12</password></User>")
                        .statusCode())
                .isEqualTo(200);
        assertThat(guard.get("/ISAPI/System/deviceInfo").statusCode()).isEqualTo(401);
        assertThat(served.client.delete("/ISAPI/Security/users/2").statusCode()).isEqualTo(200);
        assertThat(served.client.get("/ISAPI/Security/users").body()).doesNotContain("guard");
    }

    @Test
    void keepsItsAdministrator() throws Exception {
        assertThat(served.client.delete("/ISAPI/Security/users/1").body()).contains("badParameters");
        assertThat(served.client
                        .put("/ISAPI/Security/users/1", "<User><userLevel>Viewer</userLevel></User>")
                        .body())
                .contains("badParameters");
        assertThat(served.client
                        .put("/ISAPI/Security/users/1", "<User><password>Changed-1</password></User>")
                        .statusCode())
                .isEqualTo(200);
        assertThat(new DigestClient(served.address(), "Changed-1")
                        .get("/ISAPI/System/deviceInfo")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void logsWhoChangedASetting() throws Exception {
        served.client.put("/ISAPI/System/Network/ssh", "<SSH><enabled>true</enabled></SSH>");

        assertThat(served.client
                        .post(
                                "/ISAPI/ContentMgmt/logSearch",
                                "<CMSearchDescription><searchID>1</searchID><metaId>log.std-cgi.com/Operation/remoteCfgPara</metaId>"
                                        + "<startTime>2026-03-01T00:00:00Z</startTime><endTime>2026-03-02T00:00:00Z</endTime>"
                                        + "<maxResults>40</maxResults><searchResultPostion>0</searchResultPostion></CMSearchDescription>")
                        .body())
                .contains("<numOfMatches>1</numOfMatches>", "<userName>admin</userName>");
    }

    @ParameterizedTest
    @CsvSource({
        "/ISAPI/ContentMgmt/Storage/hdd/1/formatStatus,      formating>false<",
        "/ISAPI/ContentMgmt/Storage/hdd/1/SMARTTest/status,  selfEvaluaingStatus>ok<",
        "/ISAPI/ContentMgmt/Storage/quota,                   videoQuotaRatio>100<",
        "/ISAPI/ContentMgmt/InputProxy/channels/1,           proxyProtocol>HIKVISION<",
        "/ISAPI/ContentMgmt/InputProxy/channels/1/status,    online>true<",
        "/ISAPI/Streaming/channels/102,                      videoResolutionWidth>640<",
        "/ISAPI/System/time/ntpServers,                      synchronizeInterval>60<",
        "/ISAPI/Security/adminAccesses,                      protocol>DEV_MANAGE<",
        "/ISAPI/Security/capabilities?username=admin,        keyIterateNum>100<",
        "/ISAPI/Security/users,                              userLevel>Administrator<",
        "/ISAPI/System/Network/ssh,                          enabled>false<"
    })
    void answersTheNodesAroundIt(String path, String holds) throws Exception {
        assertThat(served.client.get(path).statusCode()).isEqualTo(200);
        assertThat(served.client.get(path).body()).contains(holds);
    }
}
