package io.nvrguard.isapi;

import static io.nvrguard.isapi.GuardedServer.answer;
import static io.nvrguard.isapi.GuardedServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

    private static final String TRACKS = "/ISAPI/ContentMgmt/record/tracks";

    private GuardedServer server;

    @BeforeEach
    void start() throws Exception {
        server = new GuardedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void namesRepeatedElementsByTheirIdElseByTheirPlace() throws Exception {
        server.on(
                TRACKS,
                "<TrackList><Track><id>101</id><Enable>true</Enable><Schedule><Block><Day>Monday</Day></Block>"
                        + "<Block><Day>Monday</Day></Block></Schedule></Track><Track><id>201</id><Enable>false</Enable></Track></TrackList>");

        assertThat(read())
                .containsExactly(
                        entry("record/tracks · Track 101 · Enable", "true"),
                        entry("record/tracks · Track 101 · Schedule · Block #1 · Day", "Monday"),
                        entry("record/tracks · Track 101 · Schedule · Block #2 · Day", "Monday"),
                        entry("record/tracks · Track 201 · Enable", "false"));
    }

    @Test
    void isTheSameWhateverOrderTheRecorderLists() throws Exception {
        server.on(TRACKS, "<TrackList><Track><id>1</id><a>x</a></Track><Track><id>2</id><a>y</a></Track></TrackList>");
        Map<String, String> before = read();
        server.on(TRACKS, "<TrackList><Track><a>y</a><id>2</id></Track><Track><id>1</id><a>x</a></Track></TrackList>");

        assertThat(read()).isEqualTo(before);
    }

    @Test
    void leavesOutWhatChangesByItself() throws Exception {
        server.on(
                        "/ISAPI/System/time",
                        "<Time><timeMode>NTP</timeMode><localTime>2026-01-01T00:00:00Z</localTime><timeZone>CST-8:00:00</timeZone></Time>")
                .on(
                        "/ISAPI/ContentMgmt/Storage",
                        "<storage><hddList><hdd><id>1</id><hddName>hdd1</hddName><status>ok</status><freeSpace>5</freeSpace>"
                                + "<group>2</group></hdd></hddList><nasList/><workMode>group</workMode></storage>")
                .on(
                        "/ISAPI/ContentMgmt/InputProxy/channels",
                        "<InputProxyChannelList><InputProxyChannel><id>1</id><name>Gate</name><online>true</online>"
                                + "<source><firmwareVersion>V5.7.14 build 231028</firmwareVersion></source>"
                                + "</InputProxyChannel></InputProxyChannelList>");

        assertThat(read())
                .containsExactly(
                        entry("cameras · InputProxyChannel 1 · name", "Gate"),
                        entry("cameras · InputProxyChannel 1 · source · firmwareVersion", "V5.7.14 build 231028"),
                        entry("storage · hddList · hdd 1 · group", "2"),
                        entry("storage · workMode", "group"),
                        entry("time · timeMode", "NTP"),
                        entry("time · timeZone", "CST-8:00:00"));
    }

    @Test
    void comparesLongTextsToTheirEnd() throws Exception {
        String text = "x".repeat(500);
        server.on(TRACKS, "<TrackList><Track><Description>" + text + "y</Description></Track></TrackList>");

        assertThat(read()).containsValue(text + "y");
    }

    @Test
    void keepsBothOfTwoElementsThatClaimTheSameId() throws Exception {
        server.on(TRACKS, "<TrackList><Track><id>1</id><a>x</a></Track><Track><id>1</id><a>y</a></Track></TrackList>");

        assertThat(read()).containsExactly(entry("record/tracks · Track 1 · a", "x | y"));
    }

    @Test
    void skipsOnlySectionsThatAreNotOffered() throws Exception {
        assertThat(read()).isEmpty();

        server.on(TRACKS, any -> answer(403, status(4, "Invalid Operation", "lowPrivilege")));
        assertThat(catchThrowableOfType(RecorderException.class, this::read).kind())
                .isEqualTo(Kind.LOW_PRIVILEGE);
    }

    private Map<String, String> read() throws RecorderException {
        return server.open().settings().values();
    }
}
