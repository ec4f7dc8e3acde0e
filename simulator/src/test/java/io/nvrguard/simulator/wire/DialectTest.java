package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers are worded, as a scenario's {@code dialect:} says. */
class DialectTest {
    private static final String DEVICE_INFO = "/ISAPI/System/deviceInfo";
    private static final String STORAGE = "/ISAPI/ContentMgmt/Storage";
    private static final String CHANNELS = "/ISAPI/ContentMgmt/InputProxy/channels";

    private static HttpResponse<String> get(String line, String path) throws Exception {
        try (ServedRecorder served = new ServedRecorder(Units.iSeries(line))) {
            return served.client.get(path);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "isapi.org     | <DeviceInfo version=\"2.0\" xmlns=\"http://www.isapi.org/ver20/XMLSchema\">",
                "hikvision.com | <DeviceInfo version=\"1.0\" xmlns=\"http://www.hikvision.com/ver20/XMLSchema\">",
                "std-cgi.com   | <DeviceInfo version=\"2.0\" xmlns=\"http://www.std-cgi.com/ver20/XMLSchema\">",
                "none          | <DeviceInfo version=\"2.0\">"
            })
    void datesItsAnswers(String namespace, String root) throws Exception {
        assertThat(get("dialect: {namespace: \"" + namespace + "\"}", DEVICE_INFO)
                        .body())
                .contains(root);
    }

    @Test
    void endsItsLinesWithCrLf() throws Exception {
        String body = get("dialect: {line-ends: \"crlf\"}", DEVICE_INFO).body();

        assertThat(body.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(body.lines().count()).isGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource({"absent, ''", "right, ' size=\"4\"'", "wrong, ' size=\"5\"'"})
    void saysHowLongAListIs(String habit, String size) throws Exception {
        String body = get("dialect: {size: \"" + habit + "\"}", CHANNELS).body();

        assertThat(body).contains("/ver20/XMLSchema\"" + size + ">");
        assertThat(body.split("<InputProxyChannel>")).hasSize(5);
    }

    @Test
    void leavesElementsOutAndAddsOthers() throws Exception {
        String line = "dialect: {omits: [\"macAddress\", \"MemoryList\"], adds: {manufacturer: \"hikvision\"}}";

        assertThat(get(line, DEVICE_INFO).body())
                .doesNotContain("macAddress")
                .contains("<manufacturer>hikvision</manufacturer>");
        assertThat(get(line, "/ISAPI/System/status").body())
                .doesNotContain("Memory")
                .contains("</CPUList>", "</DeviceStatus>");
    }

    @Test
    void beginsMemoryNumbersWithANewlineOrNot() throws Exception {
        assertThat(get("dialect: {memory: \"newline\"}", "/ISAPI/System/status").body())
                .contains("<memoryUsage>\n1117.457031</memoryUsage>");
        assertThat(get("dialect: {memory: \"plain\"}", "/ISAPI/System/status").body())
                .contains("<memoryUsage>1117.457031</memoryUsage>");
    }

    /** The four recorded forms. */
    @ParameterizedTest
    @ValueSource(strings = {"", "B-R-K51-00", "0xc0ebc00", "0100054102000000"})
    void reportsItsHardwareVersionInEveryForm(String form) throws Exception {
        String body =
                get("hardware: \"hardware-version=" + form + "\"", DEVICE_INFO).body();

        assertThat(element(body, "hardwareVersion")).isEqualTo(Optional.of(form).filter(text -> !text.isEmpty()));
    }

    private static Optional<String> element(String body, String name) {
        int begin = body.indexOf("<" + name + ">");
        return begin < 0
                ? Optional.empty()
                : Optional.of(body.substring(begin + name.length() + 2, body.indexOf("</" + name + ">")));
    }

    @Test
    void listsABayWithoutADiskAmongTheOthers() throws Exception {
        try (ServedRecorder served = new ServedRecorder(
                Units.iSeries("disks: \"4TB,4TB,8TB\"", "dialect: {notexist: [3], free-space: 0.25}"))) {
            String body = served.client.get(STORAGE).body();

            assertThat(body.replace("\n", ""))
                    .contains("<id>3</id><hddName>hdd3</hddName><hddPath></hddPath><hddType>SATA</hddType>"
                            + "<status>notexist</status><capacity>0</capacity><freeSpace>0</freeSpace>")
                    .contains("<id>4</id><hddName>hdd4</hddName><hddPath></hddPath><hddType>SATA</hddType>"
                            + "<status>ok</status><capacity>7630885</capacity><freeSpace>1907721</freeSpace>");
            assertThat(served.client.get(STORAGE + "/hdd/3/SMARTTest/status").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void hasNoFreeSpaceWhenNothingIsSaid() throws Exception {
        assertThat(get("disks: \"4TB\"", STORAGE).body()).contains("<status>ok</status>", "<freeSpace>0</freeSpace>");
    }

    @ParameterizedTest
    @CsvSource({
        "403, /ISAPI/Streaming/channels/103,            403",
        "400, /ISAPI/Streaming/channels/103,            400",
        "400, /ISAPI/Streaming/channels/104,            403",
        "400, /ISAPI/ContentMgmt/Storage/hdd/9,         400",
        "400, /ISAPI/ContentMgmt/record/tracks/1601,    400",
        "400, /ISAPI/System/time/ntpServers/2,          400",
        "400, /ISAPI/System/Video/inputs/channels,      403"
    })
    void refusesAMissingItemInItsOwnWay(String habit, String path, int status) throws Exception {
        HttpResponse<String> answer = get("dialect: {missing-item: \"" + habit + "\"}", path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<subStatusCode>notSupport</subStatusCode>");
    }

    @Test
    void wordsARefusalInThreeWays() throws Exception {
        String path = "/ISAPI/System/Video/inputs/channels";

        assertThat(get("dialect: {refusal: \"plain\"}", path).body())
                .contains("<subStatusCode>notSupport</subStatusCode>")
                .doesNotContain("errorCode");
        assertThat(get("dialect: {refusal: \"numbered\"}", path).body())
                .contains("<errorCode>1073741825</errorCode>", "<errorMsg>notSupport</errorMsg>");
        assertThat(get("dialect: {refusal: \"old\"}", path).body())
                .contains("xmlns=\"urn:psialliance-org\"", "<statusCode>4</statusCode>")
                .doesNotContain("subStatusCode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"App-webs/", "Webs", ""})
    void bearsTheBannerOfItsTime(String banner) throws Exception {
        assertThat(get("dialect: {server: \"" + banner + "\"}", DEVICE_INFO)
                        .headers()
                        .firstValue("Server"))
                .isEqualTo(Optional.of(banner).filter(text -> !text.isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({
        "false-z, 2026-03-01T07:59:00Z, 2026-03-01T08:00:00Z",
        "plain,   2026-03-01T07:59:00Z, 2026-03-01T08:00:00<",
        "utc,     2026-02-28T23:59:00Z, 2026-03-01T00:00:00Z"
    })
    void tellsTheTimeOfItsLogInItsOwnWay(String habit, String from, String stamped) throws Exception {
        try (ServedRecorder served = new ServedRecorder(Units.iSeries("dialect: {log-times: \"" + habit + "\"}"))) {
            assertThat(log(served, "log.std-cgi.com", from)).contains("<StartDateTime>" + stamped);
        }
    }

    @Test
    void findsInformationOnlyUnderItsMisspelling() throws Exception {
        try (ServedRecorder served = new ServedRecorder(
                Units.iSeries("running: \"V4.50.000 build 210125\"", "dialect: {log-information: \"Infomation\"}"))) {
            served.recorder.startRepairAtMenu();

            assertThat(log(served, "log.std-cgi.com/Information", "2026-03-01T00:00:00Z"))
                    .contains("NO MATCHES");
            assertThat(log(served, "log.std-cgi.com/Infomation", "2026-03-01T00:00:00Z"))
                    .contains("<responseStatusStrg>OK<");
        }
    }

    @Test
    void findsAnEntryOnlyLate() throws Exception {
        try (ServedRecorder served = new ServedRecorder(Units.iSeries("dialect: {log-late: \"PT2M\"}"))) {
            String leaf = "log.std-cgi.com/Operation/remoteLogin";
            assertThat(log(served, leaf, "2026-03-01T00:00:00Z")).contains("NO MATCHES");
            served.minutes(2);

            assertThat(log(served, leaf, "2026-03-01T00:00:00Z"))
                    .contains("<StartDateTime>2026-03-01T08:00:00Z</StartDateTime>");
        }
    }

    private static String log(ServedRecorder served, String metaId, String from) throws Exception {
        return served.client
                .post(
                        "/ISAPI/ContentMgmt/logSearch",
                        "<CMSearchDescription><searchID>1</searchID><metaId>" + metaId + "</metaId><startTime>" + from
                                + "</startTime><endTime>2026-03-02T00:00:00Z</endTime><maxResults>40</maxResults>"
                                + "<searchResultPostion>0</searchResultPostion></CMSearchDescription>")
                .body();
    }
}
