package io.nvrguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The control port as a browser without JavaScript uses it; the page is read by a strict XML parser. */
class ControlPageTest {
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final XPath xpath = XPathFactory.newInstance().newXPath();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));
    private Simulator simulator = start(1);

    private Simulator start(int recorders) {
        try {
            RecorderScenario unit = RecorderScenario.of("DS-7716NI-I4").withFault(Faults.read("rebuild.short=4m"));
            return Simulator.start(Scenario.healthy().withRecorders(Collections.nCopies(recorders, unit)), now::get);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void isOpen() {
        assertThat(simulator.control()).isNotEmpty();
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void showsStateAndFaultsAndAFormForEveryFault() throws Exception {
        Document page = page("/");

        assertThat(text(page, "//h2")).contains("0", "DS-7716NI-I4", "running");
        assertThat(text(page, "//dl")).contains("V3.4.80", "127.0.0.1:", "2026-03-01T08:00:00+08:00");
        assertThat(text(page, "//code[@class='fault']")).isEqualTo("rebuild.short=4m");
        for (String name : Faults.knobs().stream().map(knob -> knob.name()).toList()) {
            assertThat(count(page, "//form[@method='post'][@action='/recorders/0/faults/" + name + "']"))
                    .as(name)
                    .isEqualTo(1);
        }
        for (String order : List.of("power/cut", "power/restore", "repair/start", "factory-default", "clock")) {
            assertThat(count(page, "//form[@action='/recorders/0/" + order + "']"))
                    .isEqualTo(1);
        }
    }

    @Test
    void needsNothingFromElsewhereAndNoScript() throws Exception {
        String page = browse("GET", "/", "").body();

        assertThat(page).doesNotContain("<script", "<link", "<img", "src=", "http:", "https:", "url(", "onclick");
        assertThat(browse("GET", "/", "").headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    }

    @Test
    void setsAFaultFromAFormAndGoesBackToThePage() throws Exception {
        HttpResponse<String> answer = browse("POST", "/recorders/0/faults/net.slow", "value=64k&after=&for=");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/?from=0#recorder-0");
        assertThat(text(page("/"), "//section")).contains("net.slow=64k");

        browse("POST", "/recorders/0/faults/net.slow/clear", "");
        assertThat(count(page("/"), "//code[@class='fault']")).isEqualTo(1);
    }

    @Test
    void setsAFaultThatComesLaterAndGoesAgain() throws Exception {
        browse("POST", "/recorders/0/faults/backup.empty", "after=10m&for=5m");

        assertThat(simulator.recorders().get(0).faults().text()).doesNotContain("backup.empty");
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(10)));
        assertThat(text(page("/"), "//section")).contains("backup.empty");
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(5)));
        assertThat(count(page("/"), "//code[@class='fault']")).isEqualTo(1);
    }

    @Test
    void cutsThePowerAndShowsIt() throws Exception {
        assertThat(browse("POST", "/recorders/0/power/cut", "").statusCode()).isEqualTo(303);

        assertThat(text(page("/"), "//h2")).contains("off");
    }

    @ParameterizedTest
    @CsvSource({
        "/recorders/0/faults/net.slwo,           value=9, 400, nearest known: net.slow",
        "/recorders/0/faults/net.slow,           value=x, 400, write it like net.slow=64k",
        "/recorders/0/faults/net.slwo/clear,     '',      400, nearest known: net.slow",
        "/recorders/0/faults/hdd.fail@120%2525,  '',      400, hdd.fail",
        "/recorders/0/clock,                     offset=<b>, 400, cannot be parsed",
        "/recorders/9/power/cut,                 '',      404, no such recorder"
    })
    void saysOnAPageAndInJsonWhatDidNotWork(String path, String form, int status, String sentence) throws Exception {
        HttpResponse<String> answer = browse("POST", path, form);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(text(parse(answer.body()), "//p")).contains(sentence);
        assertThat(answer.body()).doesNotContain("<b>");
        HttpResponse<String> json = send("POST", path, form, "*/*");
        assertThat(json.statusCode()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(json.body()).at("/problem").asString())
                .contains(sentence);
    }

    @Test
    void listsEveryFaultToPrograms() throws Exception {
        JsonNode contents =
                JsonMapper.shared().readTree(send("GET", "/", "", "*/*").body());

        assertThat(contents.at("/recorders").asInt()).isEqualTo(1);
        assertThat(contents.at("/faults").size()).isEqualTo(Faults.knobs().size());
    }

    @Test
    void showsTenRecordersAtATime() throws Exception {
        simulator.close();
        simulator = start(23);

        assertThat(ids(page("/"))).containsExactlyElementsOf(numbers(0, 10));
        assertThat(ids(page("/?from=20"))).containsExactlyElementsOf(numbers(20, 23));
        assertThat(count(page("/?from=10"), "//a[@href='/?from=20']")).isEqualTo(1);
        assertThat(browse("POST", "/recorders/21/power/cut", "").headers().firstValue("Location"))
                .contains("/?from=20#recorder-21");
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "recorder-" + n).toList();
    }

    private List<String> ids(Document page) {
        var sections = page.getElementsByTagName("section");
        return IntStream.range(0, sections.getLength())
                .mapToObj(
                        n -> sections.item(n).getAttributes().getNamedItem("id").getNodeValue())
                .toList();
    }

    private Document page(String path) throws Exception {
        return parse(browse("GET", path, "").body());
    }

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private String text(Document page, String path) throws Exception {
        return xpath.evaluate(path, page);
    }

    private int count(Document page, String path) throws Exception {
        return Integer.parseInt(xpath.evaluate("count(" + path + ")", page));
    }

    private HttpResponse<String> browse(String method, String path, String form) throws Exception {
        return send(method, path, form, "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private HttpResponse<String> send(String method, String path, String form, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + simulator.control() + path))
                .method(method, BodyPublishers.ofString(form))
                .header("Accept", accept)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
