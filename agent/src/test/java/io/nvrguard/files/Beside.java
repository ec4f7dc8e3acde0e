package io.nvrguard.files;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Material that may not be shipped and therefore stands beside the checkout, where there is any. */
final class Beside {

    private Beside() {}

    /** Skips the test, saying so, where the folder is absent. */
    static Path checkout(String name) {
        Path folder = Path.of(System.getProperty("nvrguard.checkout", ".."), "..", "shared", name)
                .normalize();
        assumeTrue(Files.isDirectory(folder), () -> "skipped: " + folder + " is not there");
        return folder;
    }
}
