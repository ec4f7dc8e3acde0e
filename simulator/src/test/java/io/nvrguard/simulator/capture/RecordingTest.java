package io.nvrguard.simulator.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {
    @TempDir
    Path dir;

    @Test
    void knowsWhoWasRecorded() throws IOException {
        Recording recording = handMade();

        assertThat(recording.model()).isEqualTo("XR-7608/8P");
        assertThat(recording.serialNumber()).isEqualTo("XR-7608/8P0820210304CCRR000000101WCVU");
        assertThat(recording.firmware()).isEqualTo("V4.30.085 build 210409");
        assertThat(recording.deviceType()).isEqualTo("NVR");
        assertThat(recording.size()).isEqualTo(6);
    }

    @Test
    void writesTheDictionaryAsTheUnitWroteIt() throws IOException {
        assertThat(handMade().answer("/ISAPI/System/deviceInfo").body())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<DeviceInfo version=\"1.0\""
                        + " xmlns=\"http://www.std-cgi.com/ver20/XMLSchema\">\n<deviceName>")
                .contains("<deviceName>North &amp; South &lt;gate&gt;</deviceName>\n")
                .contains("<telecontrolID>255</telecontrolID>\n")
                .endsWith("</DeviceInfo>\n");
        assertThat(handMade().answer("/ISAPI/ContentMgmt/Storage").body()).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8" ?>
                        <storage version="1.0">
                        <hddList>
                        <hdd>
                        <id>1</id>
                        <hddPath></hddPath>
                        <status>ok</status>
                        <capacity>1907729</capacity>
                        <freeSpace>0</freeSpace>
                        <property>RW</property>
                        </hdd>
                        <hdd>
                        <id>2</id>
                        <hddPath></hddPath>
                        <status>error</status>
                        <capacity>1907729</capacity>
                        <freeSpace>0</freeSpace>
                        <property>RW</property>
                        </hdd>
                        </hddList>
                        <nasList></nasList>
                        <workMode opt="group,&quot;quota&quot;">quota</workMode>
                        </storage>
                        """);
        assertThat(handMade().answer("/ISAPI/System/workingstatus?format=json"))
                .isEqualTo(RecordedAnswer.json("{\"ChanStatus\":[],\"HDStatus\":[{\"hdNo\":1}]}"));
    }

    @ParameterizedTest
    @CsvSource({
        "/ISAPI/System/deviceinfo,      200",
        "/isapi/contentmgmt/storage/,   200",
        "/ISAPI/System/Holidays,        404",
        "/ISAPI/System/upgradeStatus,   400",
        "/,                             400",
    })
    void findsPathsAsRecordersDoAndAnswersTheRestAsThisUnitMostlyDid(String path, int status) throws IOException {
        assertThat(handMade().answer(path).status()).isEqualTo(status);
    }

    @Test
    void refusesInTheRecordingsOwnDialect() throws IOException {
        assertThat(handMade().refusal("/ISAPI/System/reboot")).isEqualTo(RecordedAnswer.xml(403, """
                        <?xml version="1.0" encoding="UTF-8" ?>
                        <ResponseStatus version="1.0" xmlns="http://www.std-cgi.com/ver20/XMLSchema">
                        <requestURL>/ISAPI/System/reboot</requestURL>
                        <statusCode>4</statusCode>
                        <statusString>Invalid Operation</statusString>
                        <subStatusCode>notSupport</subStatusCode>
                        </ResponseStatus>
                        """));
    }

    @Test
    void readsAFolderOfBodiesByteForByte() throws IOException {
        String deviceInfo = "<?xml version=\"1.0\"?>\n<DeviceInfo version=\"2.0\">\n<model>\nXR-1</model>"
                + "<firmwareVersion>V4.61.030</firmwareVersion><deviceName>录像机</deviceName></DeviceInfo>";
        Files.writeString(dir.resolve("System.deviceInfo.xml"), deviceInfo);
        Files.writeString(dir.resolve("notes.txt"), "not an answer");

        Recording recording = Recording.read(dir);

        assertThat(recording.answer("/ISAPI/System/deviceInfo").body()).isEqualTo(deviceInfo);
        assertThat(recording.model()).isEqualTo("XR-1");
        assertThat(recording.answer("/ISAPI/System/status").status()).isEqualTo(403);
        assertThat(recording.answer("/ISAPI/System/status").body()).contains("<ResponseStatus version=\"2.0\">\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "{}",
                "[1]",
                "{\"ISAPI\":{\"System/deviceInfo\":{\"status_code\":403}}}",
                "{\"ISAPI\":{\"System/deviceInfo\":{\"response\":{\"DeviceInfo\":{\"model\":\"XR-1\"}}}}}",
                "{\"ISAPI\":{\"System/status\":{\"status_code\":200}}}",
                "{\"ISAPI\":{\"System/status\":{}}}",
            })
    void saysWhichFileIsNoRecording(String text) throws IOException {
        Path file = Files.writeString(dir.resolve("recording.json"), text);

        assertThatThrownBy(() -> Recording.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("recording.json is no recording: ");
    }

    /** A recording comes from a stranger; it must not read this machine's files. */
    @Test
    void resolvesNoEntities() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret.txt"), "XR-SECRET");
        Path folder = Files.createDirectory(dir.resolve("hostile"));
        Files.writeString(
                folder.resolve("System.deviceInfo.xml"),
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                        + "<DeviceInfo><model>&e;</model><firmwareVersion>V1.0.0</firmwareVersion></DeviceInfo>");

        assertThatThrownBy(() -> Recording.read(folder)).isInstanceOf(IllegalArgumentException.class);
    }

    private Recording handMade() throws IOException {
        Path file = dir.resolve("XR-7608.json");
        try (InputStream in = Objects.requireNonNull(RecordingTest.class.getResourceAsStream("XR-7608.json"))) {
            Files.write(file, in.readAllBytes());
        }
        return Recording.read(file);
    }
}
