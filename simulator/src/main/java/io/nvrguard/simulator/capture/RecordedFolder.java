package io.nvrguard.simulator.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A recording as a folder of XML bodies, byte for byte as they came; file name = endpoint with dots. */
final class RecordedFolder {
    private static final String SUFFIX = ".xml";

    private RecordedFolder() {}

    static Recording read(Path folder) throws IOException {
        Map<String, String> xml = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(SUFFIX)) {
                    String endpoint =
                            name.substring(0, name.length() - SUFFIX.length()).replace('.', '/');
                    xml.put(endpoint, Files.readString(file));
                }
            }
        }
        return new Recording(xml, Map.of(), Map.of());
    }
}
