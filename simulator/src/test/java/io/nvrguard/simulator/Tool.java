package io.nvrguard.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that nobody here wrote, run to their end. */
final class Tool {
    private static final int PATIENCE_SECONDS = 120;

    private Tool() {}

    /**
     * What a program left behind.
     *
     * @param output what it wrote, errors included
     */
    record Run(int exit, String output) {}

    static Run run(String... command) throws IOException, InterruptedException {
        return run(List.of(command));
    }

    /** Its input is empty; a program that does not end is a failure. */
    static Run run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            String output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(command + " does not end");
            }
            return new Run(process.exitValue(), output);
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * Skips the test, saying so, where a program is missing.
     *
     * @param packages what brings it on Debian
     * @param probe a command that succeeds where it is there
     */
    static void needs(String packages, String... probe) throws InterruptedException {
        boolean there;
        try {
            there = run(probe).exit() == 0;
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(there, "skipped: needs what Debian's " + packages + " brings; tried " + Arrays.asList(probe));
    }
}
