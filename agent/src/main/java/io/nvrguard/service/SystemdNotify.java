package io.nvrguard.service;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells systemd how the service is (sd_notify(3)), by way of {@code systemd-notify}, because Java has no UNIX datagram
 * socket; the unit therefore says {@code NotifyAccess=all}. Says nothing where nobody asked ({@code NOTIFY_SOCKET}).
 */
final class SystemdNotify {

    private static final Logger LOG = LoggerFactory.getLogger(SystemdNotify.class);

    /** How often the state is told where no watchdog sets the pace. */
    private static final Duration CALM = Duration.ofSeconds(30);

    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    /** Runs one command to its end. */
    interface Command {
        void run(List<String> words) throws IOException, InterruptedException;
    }

    private final boolean asked;
    private final Optional<Duration> watchdog;
    private final Command command;
    private boolean failed;

    SystemdNotify(Map<String, String> environment, Command command) {
        this.asked = environment.containsKey("NOTIFY_SOCKET");
        this.watchdog = Optional.ofNullable(environment.get("WATCHDOG_USEC"))
                .filter(micros -> micros.matches("[1-9]\\d{0,17}"))
                .map(micros -> Duration.ofNanos(Math.multiplyExact(Long.parseLong(micros), 1000L)));
        this.command = command;
    }

    static SystemdNotify ofEnvironment() {
        return new SystemdNotify(System.getenv(), SystemdNotify::execute);
    }

    /** How often {@link #alive} wants to be called: half of what the watchdog waits, as sd_watchdog_enabled(3) says. */
    Duration pace() {
        return watchdog.map(limit -> limit.dividedBy(2)).orElse(CALM);
    }

    void ready(String status) throws InterruptedException {
        tell("READY=1", "STATUS=" + status);
    }

    /** Pets the watchdog. */
    void alive(String status) throws InterruptedException {
        if (watchdog.isPresent()) {
            tell("WATCHDOG=1", "STATUS=" + status);
        } else {
            tell("STATUS=" + status);
        }
    }

    void stuck() throws InterruptedException {
        tell("STATUS=A worker is stuck; the watchdog is no longer petted");
    }

    void stopping() throws InterruptedException {
        tell("STOPPING=1");
    }

    private void tell(String... words) throws InterruptedException {
        if (!asked) {
            return;
        }
        List<String> all = new ArrayList<>(List.of("systemd-notify"));
        all.addAll(List.of(words));
        try {
            command.run(all);
        } catch (IOException e) {
            if (!failed) {
                LOG.warn("systemd can't be told how the service is, it may end it: {}", e.getMessage());
            }
            failed = true;
        }
    }

    private static void execute(List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(LONGEST_CALL.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new IOException("systemd-notify did not return");
        }
        if (process.exitValue() != 0) {
            throw new IOException("systemd-notify ended with " + process.exitValue());
        }
    }
}
