package io.nvrguard.simulator.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A recording in one JSON file. */
final class RecordedFile {
    private final Map<String, String> xml = new HashMap<>();
    private final Map<String, String> json = new HashMap<>();
    private final Map<String, Integer> refused = new HashMap<>();

    private RecordedFile() {}

    static Recording read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            JsonNode whole = JsonMapper.shared().readTree(bytes);
            JsonNode endpoints = inside(inside(whole, "data"), "ISAPI");
            RecordedFile recorded = new RecordedFile();
            endpoints.properties().forEach(entry -> recorded.add(entry.getKey(), entry.getValue()));
            return new Recording(recorded.xml, recorded.json, recorded.refused);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonNode inside(JsonNode outer, String name) {
        return outer.has(name) ? outer.get(name) : outer;
    }

    private void add(String endpoint, JsonNode entry) {
        JsonNode response = entry.path("response");
        JsonNode status = entry.path("status_code");
        if (status.isInt() && status.asInt() >= 400 && status.asInt() <= 599) {
            refused.put(endpoint, status.asInt());
        } else if (response.isObject() && response.size() == 1) {
            Map.Entry<String, JsonNode> root = response.properties().iterator().next();
            xml.put(endpoint, RecordedXml.document(root.getKey(), root.getValue()));
        } else if (!response.isMissingNode()) {
            json.put(endpoint, response.toString());
        } else {
            throw new IllegalArgumentException(
                    "'" + endpoint + "' has neither a response nor a status_code of 400 to 599");
        }
    }
}
