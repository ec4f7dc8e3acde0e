package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nvrguard.simulator.Simulator;
import io.nvrguard.simulator.capture.Recording;
import io.nvrguard.simulator.scenario.Credentials;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code identify} on the answers of real recorders; they may not be shipped and are read beside the checkout. */
class RecordedAnswersTest {

    private static final Path BESIDE = Path.of(System.getProperty("nvrguard.checkout", ".."), "..", "shared")
            .normalize();
    private static final Pattern URL = Pattern.compile("http://(127\\.0\\.0\\.1:\\d+)");
    private static final String PASSWORD = "Replayed-Pass1";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "DS-7616NI-K2.json, 'DS-7616NI-K2, V4.74.210 build 240108', (nvr-k2-k4)",
        "DS-7616NI-Q2.json, 'DS-7616NI-Q2/16P, V4.30.097 build 240401', (q-series)",
        "iDS-7208HQHI-M1.json, 'iDS-7208HQHI-M1(A)/S(C), V4.75.011 build 240625', profile    none: nvrguard knows no family",
        "DS-2CD2146G2-ISU.json, 'DS-2CD2146G2-ISU, V5.7.17 build 240606', profile    none: this is a camera and no recorder",
    })
    void saysWhatItIs(String recording, String first, String phrase) throws Exception {
        Said said = replayed(beside("captures/" + recording), List.of());

        assertThat(said.lines().get(0)).isEqualTo(first);
        assertThat(said.out()).contains(phrase);
    }

    /** Two servers of one recording, written apart from each other; the agent must not see a difference. */
    @ParameterizedTest
    @ValueSource(strings = {"DS-7616NI-K2.json", "DS-7616NI-Q2.json", "iDS-7208HQHI-M1.json", "DS-2CD2146G2-ISU.json"})
    void saysTheSameOfTheSimulatorsServing(String recording) throws Exception {
        Path captured = beside("captures/" + recording);

        assertThat(simulated(captured))
                .isEqualTo(replayed(captured, List.of("--json")).json());
    }

    @Test
    void saysTheSameOfARecordingMadeByHand() throws Exception {
        Path captured = folder.resolve("XR-7608.json");
        Files.writeString(captured, """
                {"data": {"ISAPI": {
                  "System/deviceInfo": {"response": {"DeviceInfo": {
                    "@version": "1.0", "@xmlns": "http://www.std-cgi.com/ver20/XMLSchema",
                    "deviceName": "North & South", "model": "XR-7608/8P",
                    "serialNumber": "XR-7608/8P0820210304CCRR000000101WCVU", "macAddress": "02:00:00:00:aa:01",
                    "firmwareVersion": "V4.30.085", "firmwareReleasedDate": "build 210409",
                    "deviceType": "NVR"}}},
                  "ContentMgmt/Storage": {"response": {"storage": {"hddList": {"hdd": [
                    {"id": "1", "status": "ok", "capacity": "1907729", "freeSpace": "0", "property": "RW"},
                    {"id": "2", "status": "notexist", "capacity": "0", "freeSpace": "0", "property": "RW"}]},
                    "workMode": {"@opt": "group,quota", "#text": "quota"}}}},
                  "System/Video/inputs/channels": {"status_code": 403}}}}
                """);
        JsonNode said = simulated(captured);

        assertThat(said.get("model").asString()).isEqualTo("XR-7608/8P");
        assertThat(said.get("disks").size()).isEqualTo(1);
        assertThat(said).isEqualTo(replayed(captured, List.of("--json")).json());
    }

    @Test
    void saysTheSameOfAFolderOfAnswers() throws Exception {
        Path recording = beside("captures/DS-8632N-I8");
        Path nothing = Files.writeString(folder.resolve("nothing.json"), "{\"ISAPI\": {}}");
        List<String> extras = new ArrayList<>();
        for (String endpoint : List.of("System/deviceInfo", "System/status", "ContentMgmt/Storage")) {
            extras.add("--extra");
            extras.add(endpoint + "=" + recording.resolve(endpoint.replace('/', '.') + ".xml"));
        }

        assertThat(simulated(recording))
                .isEqualTo(replayed(nothing, List.of("--json"), extras.toArray(String[]::new))
                        .json());
    }

    /** What {@code identify} says of a recording that the simulator serves. */
    private JsonNode simulated(Path recording) throws Exception {
        RecorderScenario unit =
                RecorderScenario.of(Recording.read(recording)).withLogin(new Credentials("admin", PASSWORD));
        try (Simulator simulator = Simulator.start(Scenario.of(unit))) {
            return identify(simulator.http(0), "--json").json();
        }
    }

    private Said replayed(Path recording, List<String> options, String... extras) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("python3", beside("tools/replay_server.py").toString(), recording.toString()));
        command.addAll(List.of("0", "admin", PASSWORD));
        command.addAll(List.of(extras));
        Process replay = started(command);
        try (BufferedReader log = replay.errorReader()) {
            return identify(host(log), options.toArray(String[]::new));
        } finally {
            replay.destroyForcibly();
        }
    }

    private static Process started(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return abort("skipped: python3 is not installed here");
        }
    }

    @Test
    void readsNumbersBehindNewlinesAndAnEmptyBay() throws Exception {
        Path recording = beside("captures/DS-8632N-I8");
        try (WebServer server = new WebServer()) {
            for (String endpoint : List.of("System/deviceInfo", "System/status", "ContentMgmt/Storage")) {
                server.on(
                        "/ISAPI/" + endpoint, Files.readString(recording.resolve(endpoint.replace('/', '.') + ".xml")));
            }
            Said said = identify(server.host());

            assertThat(said.lines().get(0)).isEqualTo("DS-8632N-I8, V4.61.030 build 240123");
            assertThat(said.out())
                    .contains("profile    none: nvrguard knows no family")
                    .contains("nearest known model is DS-9632NI-I8 ", "has '8632N' instead of '9632NI'")
                    .contains("SN-TEST-010\n             not a whole serial number")
                    .contains("platform   not known, nothing shows it");
            assertThat(said.lines().stream().filter(line -> line.startsWith("  disk ")))
                    .hasSize(4);
        }
    }

    private Said identify(String host, String... options) {
        List<Object> arguments = new ArrayList<>(List.of("identify", host));
        arguments.addAll(List.of(options));
        Said said = Agent.at(folder).knowing(PASSWORD).run(arguments.toArray()).endedWith(0);
        assertThat(said.err()).isEmpty();
        return said;
    }

    private static String host(BufferedReader log) throws IOException {
        Matcher url = URL.matcher(String.valueOf(log.readLine()));
        return url.find() ? url.group(1) : abort("skipped: the replay server did not start");
    }

    private static Path beside(String name) {
        Path file = BESIDE.resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there");
        return file;
    }
}
