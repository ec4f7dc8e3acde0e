package io.nvrguard.isapi;

import static io.nvrguard.isapi.GuardedServer.answer;
import static io.nvrguard.isapi.GuardedServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nvrguard.recorder.LogEntry;
import io.nvrguard.recorder.LogWindow;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSearchTest {

    private static final String PATH = "/ISAPI/ContentMgmt/logSearch";
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final LogWindow DAY = new LogWindow(START, START.plusDays(1));

    private final List<String> asked = new CopyOnWriteArrayList<>();
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
    void asksInTheExactWordsOfTheProtocol() throws Exception {
        answerWith(page -> result("NO MATCHES", List.of()));
        read();

        assertThat(asked)
                .singleElement()
                .asString()
                .containsSubsequence(
                        "<CMSearchDescription>",
                        "<searchID>",
                        "<metaId>log.std-cgi.com</metaId>",
                        "<startTime>2026-01-01T00:00:00Z</startTime><endTime>2026-01-02T00:00:00Z</endTime>",
                        "<maxResults>40</maxResults>",
                        "<searchResultPostion>0</searchResultPostion>");
        assertThat(server.seen(PATH)).containsExactly("POST " + PATH + " signed");
    }

    @Test
    void readsAllPagesUnderOneSearchIdAndSortsThem() throws Exception {
        List<LogEntry> log = new ArrayList<>(entries(100, 60));
        log.sort(Comparator.comparing(LogEntry::at).reversed());
        answerWith(page -> slice(log, page.position, 40));

        assertThat(read()).hasSize(100).isSorted().containsExactlyInAnyOrderElementsOf(log);
        assertThat(asked).hasSize(3).extracting(LogSearchTest::searchId).containsOnly(searchId(asked.get(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-01T00:00:05Z", "2026-01-01T00:00:05", "2026-01-01T00:00:05+08:00", "2026-01-01 00:00:05"
            })
    void takesEveryTimeForTheWallClock(String time) throws Exception {
        answerWith(
                page -> "<CMSearchResult><searchID>{X}</searchID><responseStatusStrg>OK</responseStatusStrg><matchList>"
                        + "<searchMatchItem><logDescriptor><metaId>log.hikvision.com/Operation/odd</metaId><StartDateTime>"
                        + time
                        + "</StartDateTime><userName>admin</userName><additionInformation>\nDisk 1\n</additionInformation>"
                        + "</logDescriptor></searchMatchItem></matchList></CMSearchResult>");

        assertThat(read())
                .containsExactly(
                        new LogEntry(START.plusSeconds(5), "log.hikvision.com/Operation/odd", "Disk 1", "admin"));
    }

    @Test
    void dropsRowsThatComeTwiceWhenNewLinesShiftThePages() throws Exception {
        List<LogEntry> log = entries(100, 60);
        answerWith(page -> slice(log, Math.max(0, page.position - 3 * (page.position / 40)), 40));

        assertThat(read()).containsExactlyElementsOf(log);
    }

    @Test
    void halvesAWindowThatWasCutThoughRowsAreGroupedByClass() throws Exception {
        List<LogEntry> alarms = entries(2_500, 30);
        LogEntry early = new LogEntry(START.plusSeconds(1), "log.std-cgi.com/Operation/remoteUpgrade", "", "admin");
        List<LogEntry> log = new ArrayList<>(alarms);
        log.add(early);
        answerWith(page -> slice(
                log.stream()
                        .filter(entry ->
                                !entry.at().isBefore(page.from) && !entry.at().isAfter(page.to))
                        .limit(2_000)
                        .toList(),
                page.position,
                400));

        assertThat(read()).contains(early).hasSize(2_501);
    }

    @Test
    void leavesARecorderThatRepeatsItsFirstPageForEver() throws Exception {
        List<LogEntry> log = entries(40, 60);
        answerWith(page -> result("MORE", log));

        assertThat(read()).containsExactlyElementsOf(log);
        assertThat(asked).hasSizeLessThan(5);
    }

    @Test
    void leavesARecorderThatPromisesMoreAndGivesNothing() throws Exception {
        answerWith(page -> result("MORE", List.of()));

        assertThat(read()).isEmpty();
        assertThat(asked).hasSize(1);
    }

    @Test
    void stopsAtALogWithoutEnd() {
        answerWith(page -> result(
                "MORE",
                IntStream.range(0, 2_000)
                        .mapToObj(
                                i -> new LogEntry(page.from, "m", page.from + "/" + page.to + (page.position + i), ""))
                        .toList()));

        assertThat(catchThrowableOfType(RecorderException.class, this::read).kind())
                .isEqualTo(Kind.NOT_UNDERSTOOD);
    }

    @Test
    void reportsAFailedSearch() {
        answerWith(page -> result("TIMEOUT", List.of()));

        assertThat(catchThrowableOfType(RecorderException.class, this::read))
                .hasMessageContaining("'TIMEOUT'")
                .matches(refusal -> refusal.kind() == Kind.REFUSED);
    }

    @Test
    void reportsARefusedSearch() {
        server.on(PATH, any -> answer(400, status(6, "Invalid XML Content", "badXmlContent")));

        assertThat(catchThrowableOfType(RecorderException.class, this::read).kind())
                .isEqualTo(Kind.REFUSED);
    }

    private List<LogEntry> read() throws RecorderException {
        return server.open().log().read(DAY);
    }

    private record Page(LocalDateTime from, LocalDateTime to, int position) {}

    private void answerWith(Function<Page, String> recorder) {
        server.on(PATH, request -> answered(recorder, request));
    }

    private MockResponse answered(Function<Page, String> recorder, RecordedRequest request) {
        String body =
                Optional.ofNullable(request.getBody()).map(ByteString::utf8).orElse("");
        asked.add(body);
        return answer(
                200,
                recorder.apply(new Page(
                        LocalDateTime.parse(element(body, "startTime").replace("Z", "")),
                        LocalDateTime.parse(element(body, "endTime").replace("Z", "")),
                        Integer.parseInt(element(body, "searchResultPostion")))));
    }

    private static String searchId(String body) {
        return element(body, "searchID");
    }

    private static String element(String body, String name) {
        return body.substring(body.indexOf("<" + name + ">") + name.length() + 2, body.indexOf("</" + name + ">"));
    }

    private static List<LogEntry> entries(int count, int secondsApart) {
        return IntStream.range(0, count)
                .mapToObj(i -> new LogEntry(
                        START.plusSeconds((long) i * secondsApart), "log.std-cgi.com/Alarm/motionStart", "" + i, ""))
                .toList();
    }

    private static String slice(List<LogEntry> log, int position, int length) {
        int end = Math.min(log.size(), position + length);
        return result(end < log.size() ? "MORE" : "OK", log.subList(Math.min(position, end), end));
    }

    private static String result(String words, List<LogEntry> entries) {
        return "<CMSearchResult xmlns=\"urn:psialliance-org\"><responseStatus>true</responseStatus><responseStatusStrg>"
                + words + "</responseStatusStrg><numOfMatches>" + entries.size() + "</numOfMatches><matchList>"
                + entries.stream().map(LogSearchTest::item).collect(Collectors.joining())
                + "</matchList></CMSearchResult>";
    }

    private static String item(LogEntry entry) {
        return "<searchMatchItem><logDescriptor><metaId>" + entry.metaId() + "</metaId><StartDateTime>" + entry.at()
                + (entry.at().getSecond() == 0 ? ":00" : "") + "Z</StartDateTime><userName>" + entry.user()
                + "</userName><additionInformation>" + entry.text()
                + "</additionInformation></logDescriptor></searchMatchItem>";
    }
}
