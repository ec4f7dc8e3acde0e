package io.nvrguard.isapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recorded answers of real recorders, where they lie beside the checkout; they may not be shipped. */
class CapturesTest {

    private static final Path CAPTURES =
            Path.of(System.getProperty("nvrguard.checkout", ".")).resolve("../shared/captures");

    @ParameterizedTest
    @CsvSource({
        "DS-7616NI-K2.json, DS-7616NI-K2, V4.74.210 build 240108, 1, 6",
        "DS-7616NI-Q2.json, DS-7616NI-Q2/16P, V4.30.097 build 240401, 1, 9",
        "iDS-7208HQHI-M1.json, iDS-7208HQHI-M1(A)/S(C), V4.75.011 build 240625, 1, 0",
        "DS-2CD2146G2-ISU.json, DS-2CD2146G2-ISU, V5.7.17 build 240606, 0, 0"
    })
    void readsEachRecording(String file, String model, String firmware, int bays, int cameras) throws Exception {
        Path capture = capture(file);
        try (GuardedServer server = new GuardedServer()) {
            JsonNode endpoints =
                    JsonMapper.shared().readTree(Files.readString(capture)).at("/data/ISAPI");
            for (Map.Entry<String, JsonNode> endpoint : endpoints.properties()) {
                JsonNode response = endpoint.getValue().path("response");
                if (!response.isMissingNode()) {
                    server.on("/ISAPI/" + endpoint.getKey(), xml(response));
                }
            }
            Recorder recorder = server.open();
            RecorderIdentity identity = recorder.identify();

            assertThat(identity.model()).hasToString(model);
            assertThat(identity.firmware()).hasToString(firmware);
            assertThat(recorder.storage().bays()).hasSize(bays).allMatch(disk -> disk.isWell());
            assertThat(recorder.capabilities().exportsConfiguration()).contains(true);
            assertThat(recorder.settings().values().keySet())
                    .filteredOn(path -> path.matches("cameras · InputProxyChannel \\d+ · name"))
                    .hasSize(cameras);
        }
    }

    @Test
    void readsAnEmptyBayAndNumbersBehindNewlines() throws Exception {
        Path folder = capture("DS-8632N-I8");
        try (GuardedServer server = new GuardedServer()) {
            for (String endpoint : new String[] {"System/deviceInfo", "System/status", "ContentMgmt/Storage"}) {
                server.on("/ISAPI/" + endpoint, Files.readString(folder.resolve(endpoint.replace('/', '.') + ".xml")));
            }
            Recorder recorder = server.open();

            assertThat(recorder.identify().firmware()).hasToString("V4.61.030 build 240123");
            assertThat(recorder.storage().bays()).hasSize(5);
            assertThat(recorder.storage().disks()).hasSize(4);
            assertThat(recorder.status().bootTime()).isPresent();
        }
    }

    private static Path capture(String name) throws IOException {
        Path capture = CAPTURES.resolve(name);
        assumeTrue(Files.exists(capture), "no recordings beside the checkout: " + capture);
        return capture.toRealPath();
    }

    /** The recordings' layout: {@code @x} is an attribute, {@code #text} text beside attributes, a list a repeated element. */
    private static String xml(JsonNode response) {
        StringBuilder document = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n");
        response.properties().forEach(root -> append(document, root.getKey(), root.getValue()));
        return document.toString();
    }

    private static void append(StringBuilder document, String name, JsonNode node) {
        if (node.isArray()) {
            node.forEach(one -> append(document, name, one));
            return;
        }
        document.append('<').append(name).append('>');
        if (node.isObject()) {
            node.properties().stream()
                    .filter(child -> !child.getKey().startsWith("@"))
                    .forEach(child -> {
                        if (child.getKey().equals("#text")) {
                            document.append(escaped(child.getValue()));
                        } else {
                            append(document, child.getKey(), child.getValue());
                        }
                    });
        } else if (!node.isNull()) {
            document.append(escaped(node));
        }
        document.append("</").append(name).append(">\n");
    }

    private static String escaped(JsonNode text) {
        return text.asString().replace("&", "&amp;").replace("<", "&lt;");
    }
}
