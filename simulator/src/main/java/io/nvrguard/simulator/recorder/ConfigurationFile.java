package io.nvrguard.simulator.recorder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The file of {@code System/configurationData}: opaque to a client and at least 100 kB, as recorders export it
 * (recorder-protocol.md §4). Inside, and only here, it is readable. The same setup gives the same bytes.
 */
final class ConfigurationFile {
    private static final int BYTES = 128 << 10;
    private static final String MARK = "SIMULATED CONFIGURATION\n";
    private static final String END = "\nend\n";

    private ConfigurationFile() {}

    static byte[] write(String model, List<String> programmed) {
        String text = MARK + model + "\n" + String.join("\n", programmed) + END;
        byte[] readable = text.getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[BYTES + readable.length];
        new SplittableRandom(text.hashCode()).nextBytes(file);
        System.arraycopy(readable, 0, file, 0, readable.length);
        return file;
    }

    /** The lines programmed; empty where this is no file of this model. */
    static Optional<List<String>> read(byte[] file, String model) {
        String text = new String(file, StandardCharsets.UTF_8);
        int end = text.indexOf(END);
        String head = MARK + model + "\n";
        return text.startsWith(head) && end >= head.length()
                ? Optional.of(Arrays.asList(text.substring(head.length(), end).split("\n")))
                : Optional.empty();
    }
}
