package io.nvrguard.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemdNotifyTest {

    private final List<List<String>> commands = new ArrayList<>();

    @Test
    void tellsSystemdWhatItAsked() throws InterruptedException {
        SystemdNotify systemd =
                new SystemdNotify(Map.of("NOTIFY_SOCKET", "/run/x", "WATCHDOG_USEC", "120000000"), commands::add);

        systemd.ready("2 of 2 recorders watched");
        systemd.alive("jobs running: 1");
        systemd.stuck();
        systemd.stopping();

        assertThat(commands)
                .containsExactly(
                        List.of("systemd-notify", "READY=1", "STATUS=2 of 2 recorders watched"),
                        List.of("systemd-notify", "WATCHDOG=1", "STATUS=jobs running: 1"),
                        List.of("systemd-notify", "STATUS=A worker is stuck; the watchdog is no longer petted"),
                        List.of("systemd-notify", "STOPPING=1"));
    }

    @Test
    void saysNothingWhereNobodyAsked() throws InterruptedException {
        SystemdNotify systemd = new SystemdNotify(Map.of("WATCHDOG_USEC", "120000000"), commands::add);

        systemd.ready("here");
        systemd.alive("here");
        systemd.stopping();

        assertThat(commands).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"120000000, PT1M", "3000000, PT1.5S", "'', PT30S", "0, PT30S", "-5, PT30S", "soon, PT30S"})
    void petsAtHalfTheWatchdogsPace(String micros, Duration pace) {
        assertThat(new SystemdNotify(Map.of("WATCHDOG_USEC", micros), commands::add).pace())
                .isEqualTo(pace);
    }

    @Test
    void aMissingCommandIsWarnedOfOnce() throws InterruptedException {
        try (LogLines log = new LogLines()) {
            SystemdNotify systemd = new SystemdNotify(Map.of("NOTIFY_SOCKET", "/run/x"), words -> {
                throw new IOException("no such file");
            });
            systemd.ready("here");
            systemd.alive("here");

            assertThat(log.taken())
                    .containsExactly("WARNING systemd can't be told how the service is, it may end it: no such file");
        }
    }
}
