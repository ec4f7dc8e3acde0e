package io.nvrguard.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.files.ServiceSettings;
import io.nvrguard.guard.Guard;
import io.nvrguard.profile.ProfilePack;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own, because only a real signal shows what Java does with it. */
class SigtermTest {

    @TempDir
    Path folder;

    /** The service in the process that gets the signal. */
    static final class Served {

        private Served() {}

        public static void main(String[] args) throws Exception {
            ServiceLog.install();
            Path folder = Path.of(args[0]);
            ServiceSettings settings = new ServiceSettings(
                    folder.resolve("nvrguard.yaml"), folder.resolve("state"), List.of(), Site.INTERVAL, List.of());
            HandClock clock = new HandClock();
            ServiceSurroundings around = new ServiceSurroundings(
                    new CannedRecorder(clock),
                    () -> {
                        throw new IllegalStateException("no job here");
                    },
                    new Guard(List.of()),
                    new ProfilePack(List.of(), List.of()),
                    InstantSource.system(),
                    (job, end) -> {},
                    Optional.empty());
            new RecorderWatch(settings, around).run();
        }
    }

    @Test
    @Timeout(60)
    void endsTidilyAndItsLogTellsSo() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Served.class.getName(),
                folder.toString());
        builder.environment().remove("NOTIFY_SOCKET");
        Files.writeString(folder.resolve("nvrguard.yaml"), "");
        Process served = builder.redirectErrorStream(true).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader log = served.inputReader()) {
            for (Optional<String> line = next(log); line.isPresent(); line = next(log)) {
                lines.add(line.get().replaceFirst("^\\S+ ", ""));
                if (lines.size() == 1) {
                    // Process.destroy() would close the stream that is still read here.
                    served.toHandle().destroy();
                }
            }
        } finally {
            served.destroyForcibly();
        }

        assertThat(lines)
                .containsExactly(
                        "INFO started: 0 of 0 recorders watched, jobs running: 0",
                        "INFO stopped: 0 of 0 recorders watched, jobs running: 0");
        assertThat(served.waitFor()).isEqualTo(143);
    }

    private static Optional<String> next(BufferedReader log) throws IOException {
        return Optional.ofNullable(log.readLine());
    }
}
