package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "DS-7616NI-K2.json, 'DS-7616NI-K2, V4.74.210 build 240108', profile    none: nvrguard knows no family",
        "DS-7616NI-Q2.json, 'DS-7616NI-Q2/16P, V4.30.097 build 240401', (q-series)",
        "iDS-7208HQHI-M1.json, 'iDS-7208HQHI-M1(A)/S(C), V4.75.011 build 240625', profile    none: nvrguard knows no family",
        "DS-2CD2146G2-ISU.json, 'DS-2CD2146G2-ISU, V5.7.17 build 240606', not a recorder",
    })
    void saysWhatItIs(String recording, String first, String phrase) throws Exception {
        Path captured = beside("captures/" + recording);
        Process replay = new ProcessBuilder(
                        "python3",
                        beside("tools/replay_server.py").toString(),
                        captured.toString(),
                        "0",
                        "admin",
                        PASSWORD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader log = replay.errorReader()) {
            Said said = identify(host(log));

            assertThat(said.lines().get(0)).isEqualTo(first);
            assertThat(said.out()).contains(phrase);
        } finally {
            replay.destroyForcibly();
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
            assertThat(said.out()).contains("profile    none: nvrguard knows no family");
            assertThat(said.lines().stream().filter(line -> line.startsWith("  disk ")))
                    .hasSize(4);
        }
    }

    private Said identify(String host) {
        Said said = Agent.at(folder).knowing(PASSWORD).run("identify", host).endedWith(0);
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
