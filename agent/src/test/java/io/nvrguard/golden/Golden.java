package io.nvrguard.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with an expected one in {@code agent/src/test/resources}. {@code -Dgolden=write} rewrites the files
 * instead; what changed is then reviewed like code.
 */
public final class Golden {

    private static final Path RESOURCES =
            Path.of(System.getProperty("nvrguard.checkout", ".."), "agent", "src", "test", "resources");

    private Golden() {}

    public static Path folder(String name) {
        return RESOURCES.resolve(name);
    }

    public static void assertSame(String actual, Path expected) {
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(expected.getParent());
                Files.writeString(expected, actual);
            }
            assertThat(actual).as(expected.toString()).isEqualTo(Files.readString(expected));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
