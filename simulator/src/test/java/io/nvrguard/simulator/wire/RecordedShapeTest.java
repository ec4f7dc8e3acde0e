package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers held against recorded ones, which may not be shipped and stand beside the checkout, where there are any: an element of ours
 * is one that some unit has, in that place, and what every recorded unit says ours says too.
 */
class RecordedShapeTest {
    private static final List<String> RECORDERS = List.of("DS-7616NI-K2", "DS-7616NI-Q2", "iDS-7208HQHI-M1");
    private static final String LINES =
            "dialect: {namespace: \"hikvision.com\", size: \"wrong\", adds: {manufacturer: \"hikvision\"}}";

    /** Documented for this place and on no recorded unit: recorder-protocol.md §8. */
    private static final String DOCUMENTED = "DeviceCap/SecurityCap/WebCertificateCap/SecurityAlgorithm";

    private static Path captures() {
        Path folder = Path.of(System.getProperty("nvrguard.checkout", ".."), "..", "shared", "captures")
                .normalize();
        assumeTrue(Files.isDirectory(folder), () -> "skipped: " + folder + " is not there");
        return folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System/deviceInfo",
                "System/capabilities",
                "ContentMgmt/Storage",
                "ContentMgmt/InputProxy/channels",
                "Security/adminAccesses",
                "Streaming/channels/101"
            })
    void hasTheShapeOfRecordedAnswers(String endpoint) throws Exception {
        Set<String> ours = ours(LINES, endpoint);
        Set<String> any = new TreeSet<>(Set.of(DOCUMENTED, DOCUMENTED + "@opt"));
        for (String model : RECORDERS) {
            any.addAll(recorded(model, endpoint));
        }

        assertThat(any).containsAll(ours);
        if (!endpoint.startsWith("System/capabilities") && !endpoint.startsWith("Streaming")) {
            assertThat(ours).containsAll(common(endpoint));
        }
    }

    /** What all recorded units that list anything say; a unit without cameras has nothing to say of them. */
    private static Set<String> common(String endpoint) throws IOException {
        Set<String> common = new TreeSet<>();
        boolean first = true;
        for (String model : RECORDERS) {
            Set<String> recorded = recorded(model, endpoint);
            boolean empty = recorded.size() < 5;
            if (!empty && first) {
                common.addAll(recorded);
                first = false;
            } else if (!empty) {
                common.retainAll(recorded);
            }
        }
        return common;
    }

    @Test
    void refusesAThirdStreamWithTheRecordedStatus() throws Exception {
        for (String model : RECORDERS) {
            JsonNode entry = entry(model, "Streaming/channels/103");
            int status = entry.at("/status_code").asInt();
            try (ServedRecorder served =
                    new ServedRecorder(Units.iSeries("dialect: {missing-item: \"" + status + "\"}"))) {
                assertThat(served.client.get("/ISAPI/Streaming/channels/103").statusCode())
                        .isEqualTo(status);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"System/deviceInfo", "System/status", "ContentMgmt/Storage"})
    void hasTheShapeOfADomesticUnit(String endpoint) throws Exception {
        Path file = captures().resolve("DS-8632N-I8").resolve(endpoint.replace('/', '.') + ".xml");
        Set<String> recorded = paths(Files.readAllBytes(file));
        Set<String> ours =
                ours("dialect: {namespace: \"none\", omits: [\"hddSerialNumber\"], notexist: [3]}", endpoint);

        assertThat(recorded).containsAll(ours);
        assertThat(Files.readString(file)).contains("version=\"2.0\"");
    }

    private static Set<String> ours(String lines, String endpoint) throws Exception {
        try (ServedRecorder served = new ServedRecorder(Units.iSeries(lines))) {
            String body = served.client.get("/ISAPI/" + endpoint).body();
            return paths(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static JsonNode entry(String model, String endpoint) throws IOException {
        JsonNode endpoints = JsonMapper.shared()
                .readTree(Files.readString(captures().resolve(model + ".json")))
                .at("/data/ISAPI");
        return endpoints.get(endpoint);
    }

    private static Set<String> recorded(String model, String endpoint) throws IOException {
        Set<String> paths = new TreeSet<>();
        JsonNode response = entry(model, endpoint).get("response");
        response.properties().forEach(root -> collect(root.getKey(), root.getValue(), paths));
        return paths;
    }

    private static void collect(String path, JsonNode node, Set<String> paths) {
        if (node.isArray()) {
            node.forEach(one -> collect(path, one, paths));
            return;
        }
        paths.add(path);
        node.properties().forEach(child -> {
            String name = child.getKey();
            if (name.startsWith("@")) {
                paths.add(path + name);
            } else if (!name.equals("#text")) {
                collect(path + "/" + name, child.getValue(), paths);
            }
        });
    }

    private static Set<String> paths(byte[] xml) throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
        Set<String> paths = new TreeSet<>();
        collect(root.getTagName(), root, paths);
        return paths;
    }

    private static void collect(String path, Element element, Set<String> paths) {
        paths.add(path);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            paths.add(path + "@" + element.getAttributes().item(i).getNodeName());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(path + "/" + inner.getTagName(), inner, paths);
            }
        }
    }
}
