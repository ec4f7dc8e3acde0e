package io.nvrguard.isapi;

import static io.nvrguard.isapi.GuardedServer.answer;
import static io.nvrguard.isapi.GuardedServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nvrguard.recorder.Capabilities;
import io.nvrguard.recorder.DefaultMode;
import io.nvrguard.recorder.DeviceInfo;
import io.nvrguard.recorder.DeviceStatus;
import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import io.nvrguard.recorder.RepairRequest;
import io.nvrguard.recorder.Storage;
import io.nvrguard.recorder.UpgradeStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsapiRecorderTest {

    private static final String EXPORT = "/ISAPI/System/configurationData";
    private static final String RESET = "/ISAPI/System/factoryReset";

    private GuardedServer server;
    private Recorder recorder;

    @BeforeEach
    void start() throws Exception {
        server = new GuardedServer();
        recorder = server.open();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsDeviceInfoWordForWord() throws Exception {
        server.on("/ISAPI/System/deviceInfo", """
                <?xml version="1.0" encoding="UTF-8" ?>
                <DeviceInfo version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
                <deviceName>Network Video Recorder</deviceName>
                <model>DS-7716NI-I4</model>
                <serialNumber>DS-7716NI-I40000000000CCRR000000000WCVU</serialNumber>
                <macAddress>00:00:00:00:aa:01</macAddress>
                <firmwareVersion>V3.4.80</firmwareVersion>
                <firmwareReleasedDate>build 160718</firmwareReleasedDate>
                <deviceType>NVR</deviceType>
                <hardwareVersion></hardwareVersion>
                </DeviceInfo>""");

        assertThat(recorder.deviceInfo())
                .isEqualTo(new DeviceInfo(
                        "DS-7716NI-I4",
                        Optional.of("NVR"),
                        "DS-7716NI-I40000000000CCRR000000000WCVU",
                        Optional.of("00:00:00:00:aa:01"),
                        "V3.4.80",
                        Optional.of("build 160718"),
                        Optional.empty()));
    }

    @Test
    void needsModelSerialAndVersion() {
        server.on("/ISAPI/System/deviceInfo", "<DeviceInfo><model>X</model><serialNumber/></DeviceInfo>");

        assertThat(catchThrowableOfType(RecorderException.class, recorder::deviceInfo))
                .hasMessage("deviceInfo gives no serialNumber");
    }

    @Test
    void readsUpTimeAndWallClock() throws Exception {
        server.on(
                "/ISAPI/System/status",
                "<DeviceStatus><currentDeviceTime>2026-09-27T08:24:59+08:00</currentDeviceTime>"
                        + "<deviceUpTime>\n315698</deviceUpTime></DeviceStatus>");

        assertThat(recorder.status())
                .isEqualTo(new DeviceStatus(
                        Optional.of(LocalDateTime.of(2026, 9, 27, 8, 24, 59)),
                        Optional.of(Duration.ofSeconds(315_698))));
    }

    @Test
    void asksForTheClockWhereThereIsNoStatus() throws Exception {
        assertThat(recorder.status()).isEqualTo(new DeviceStatus(Optional.empty(), Optional.empty()));

        server.on("/ISAPI/System/time", "<Time><localTime>1970-01-01T00:01:00Z</localTime></Time>");
        assertThat(recorder.status().deviceTime()).contains(LocalDateTime.of(1970, 1, 1, 0, 1));
    }

    @Test
    void listsBaysInBothDialectsAndNoNetworkStorage() throws Exception {
        server.on(
                "/ISAPI/ContentMgmt/Storage",
                "<storage><hddList><hdd><id>1</id><hddName>hdd1</hddName><status>ok</status><capacity>\n1907729</capacity>"
                        + "<freeSpace>0</freeSpace><property>RW</property><group>1</group></hdd><hdd><id>2</id>"
                        + "<status>notexist</status></hdd></hddList><nasList><nas><id>9</id></nas></nasList>"
                        + "<workMode opt=\"group,quota\">quota</workMode></storage>");
        Storage storage = recorder.storage();

        assertThat(storage.workMode()).isEqualTo("quota");
        assertThat(storage.bays())
                .containsExactly(
                        new Disk("1", "hdd1", "ok", 1_907_729, 0, "RW", Optional.of("1")),
                        new Disk("2", "hdd2", "notexist", 0, 0, "", Optional.empty()));
    }

    @Test
    void readsTheFlagsOfAnUpgradeWhereverTheyStand() throws Exception {
        server.on("/ISAPI/System/capabilities", """
                <DeviceCap><SysCap/><SecurityCap><isSupportUserNamePasswordCheckUpgrade>true\
                </isSupportUserNamePasswordCheckUpgrade><isSupportConfigFileExport>perhaps</isSupportConfigFileExport>\
                </SecurityCap></DeviceCap>""");

        assertThat(server.open().capabilities()).isEqualTo(new Capabilities(Optional.empty(), Optional.of(true)));
    }

    @Test
    void takesMissingCapabilitiesForNotReported() throws Exception {
        assertThat(server.open().capabilities()).isEqualTo(Capabilities.NOT_REPORTED);
    }

    @ParameterizedTest
    @CsvSource({
        "200, <upgradeStatus><upgrading>true</upgrading><percent>37</percent></upgradeStatus>, UPGRADING, 37",
        "200, <upgradeStatus><upgrading>true</upgrading><percent>400</percent></upgradeStatus>, UPGRADING, 100",
        "200, <upgradeStatus><upgrading>true</upgrading></upgradeStatus>, UPGRADING, 0",
        "200, <upgradeStatus><upgrading>false</upgrading><percent>99</percent></upgradeStatus>, IDLE, 0",
        "200, <upgradeStatus><upgrading>perhaps</upgrading></upgradeStatus>, NOT_REPORTED, 0",
        "200, ' garbage', NOT_REPORTED, 0",
        "404, '', NOT_REPORTED, 0",
        "503, <ResponseStatus><statusCode>2</statusCode><subStatusCode>upgrading</subStatusCode></ResponseStatus>, UPGRADING, 0",
        "503, <ResponseStatus><statusCode>2</statusCode><subStatusCode>deviceBusy</subStatusCode></ResponseStatus>, NOT_REPORTED, 0"
    })
    void readsUpgradeStatusAsAHint(int code, String body, UpgradeStatus.State state, int percent) throws Exception {
        server.on("/ISAPI/System/upgradeStatus", any -> answer(code, body));

        assertThat(recorder.upgradeStatus()).isEqualTo(new UpgradeStatus(state, percent));
    }

    @Test
    void rebootsOnceWhereAResetAsksForIt() throws Exception {
        server.on(RESET, status(7, "Reboot Required", "rebootRequired"))
                .on("/ISAPI/System/reboot", status(1, "OK", "ok"));
        recorder.factoryDefault(DefaultMode.FULL);

        assertThat(server.seen("PUT"))
                .containsExactly("PUT " + RESET + "?mode=full signed", "PUT /ISAPI/System/reboot signed");
    }

    @Test
    void rebootsNotWhereAResetIsDone() throws Exception {
        server.on(RESET, status(1, "OK", "ok"));
        recorder.factoryDefault(DefaultMode.BASIC);

        assertThat(server.seen("PUT")).containsExactly("PUT " + RESET + "?mode=basic signed");
    }

    @Test
    void startsARepairAsTheProfileSays() throws Exception {
        server.on(
                "/ISAPI/made/up",
                request -> answer(
                        200,
                        request.getBody() != null && request.getBody().utf8().equals("<x/>")
                                ? status(1, "OK", "ok")
                                : status(6, "Invalid XML Content", "badXmlContent")));
        recorder.startRepair(new RepairRequest("POST", "/ISAPI/made/up?a=b", "<x/>"));

        assertThat(server.seen("made")).containsExactly("POST /ISAPI/made/up?a=b signed");
        assertThat(catchThrowableOfType(
                                RecorderException.class,
                                () -> recorder.startRepair(new RepairRequest("PUT", "/ISAPI/made/up", "")))
                        .kind())
                .isEqualTo(Kind.REFUSED);
    }

    @Test
    void takesNoRepairForStartedThatWantsARebootFirst() {
        server.on("/ISAPI/made/up", status(7, "Reboot Required", "rebootRequired"));

        assertThat(catchThrowableOfType(
                                RecorderException.class,
                                () -> recorder.startRepair(new RepairRequest("PUT", "/ISAPI/made/up", "")))
                        .kind())
                .isEqualTo(Kind.REFUSED);
    }

    @Test
    void streamsTheConfigurationExport() throws Exception {
        byte[] export = FakeImage.random(300_000).toByteArray();
        server.on(
                EXPORT,
                any -> new MockResponse.Builder()
                        .body(new Buffer().write(export))
                        .build());
        ByteArrayOutputStream sink = new ByteArrayOutputStream();

        assertThat(recorder.exportConfiguration(sink)).isEqualTo(export.length);
        assertThat(sink.toByteArray()).isEqualTo(export);
    }

    @ParameterizedTest
    @CsvSource({
        "200, '', NOT_UNDERSTOOD, gave an empty export",
        "200, <ResponseStatus><statusCode>4</statusCode><subStatusCode>invalidOperation</subStatusCode></ResponseStatus>, REFUSED, invalidOperation",
        "403, <ResponseStatus><statusCode>4</statusCode><subStatusCode>notSupport</subStatusCode></ResponseStatus>, NOT_SUPPORTED, notSupport",
        "200, <html><title>Login</title></html>, NOT_UNDERSTOOD, 'Login'"
    })
    void writesNothingForARefusedExport(int code, String body, Kind kind, String words) {
        server.on(EXPORT, any -> answer(code, body));
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        RecorderException refusal =
                catchThrowableOfType(RecorderException.class, () -> recorder.exportConfiguration(sink));

        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal).hasMessageContaining(words);
        assertThat(sink.size()).isZero();
    }

    @Test
    void blamesAFullDiskNotOnTheRecorder() {
        server.on(EXPORT, any -> answer(200, "some export"));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThatThrownBy(() -> recorder.exportConfiguration(full))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left");
    }
}
