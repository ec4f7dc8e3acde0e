package io.nvrguard.simulator.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nvrguard.simulator.Simulator;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a technician types: OpenSSH's client, with the options that old recorders need (recorder-protocol.md §10). */
class OpenSshTest {
    private static final List<String> LEGACY = List.of(
            "-oKexAlgorithms=+diffie-hellman-group14-sha1",
            "-oHostKeyAlgorithms=+ssh-rsa",
            "-oCiphers=+aes128-cbc",
            "-oPubkeyAcceptedAlgorithms=+ssh-rsa");

    @TempDir
    Path dir;

    @BeforeEach
    void needsSsh() {
        assumeTrue(isThere("ssh"), "skipped: OpenSSH's client is not installed here");
    }

    @Test
    void getsIntoPshWithTheLegacyOptions() throws Exception {
        try (Simulator simulator = served()) {
            Run run = ssh(simulator, LEGACY, "Simulated1", "help\rls\rexit\r", "-tt");

            assertThat(run.output())
                    .contains("Protect Shell (psh)")
                    .contains("prtHardInfo")
                    .contains("'ls' Not Supported, Try 'help'");
            assertThat(run.exit()).isZero();
        }
    }

    @Test
    void isToldWhatIsMissingWithoutThem() throws Exception {
        try (Simulator simulator = served()) {
            Run run = ssh(simulator, List.of(), "Simulated1", "exit\r", "-tt");

            assertThat(run.exit()).isEqualTo(255);
            assertThat(run.output()).contains("no matching key exchange method found", "diffie-hellman-group14-sha1");
        }
    }

    @Test
    void isRefusedWithAWrongPasswordWhichCounts() throws Exception {
        try (Simulator simulator = served()) {
            Run run = ssh(simulator, LEGACY, "Guessed12", "exit\r", "-tt");

            assertThat(run.exit()).isEqualTo(255);
            assertThat(run.output()).contains("Permission denied");
            assertThat(simulator.recorders().get(0).condition().failedLogins()).isEqualTo(1);
        }
    }

    /** Whether a real psh takes single commands is not public; a client must not count on it. */
    @Test
    void runsNoSingleCommand() throws Exception {
        try (Simulator simulator = served()) {
            Run run = ssh(simulator, LEGACY, "Simulated1", "", "-T", "help");

            assertThat(run.exit()).isNotZero();
            assertThat(run.output()).contains("exec request failed");
        }
    }

    private static Simulator served() throws IOException {
        RecorderScenario unit = RecorderScenario.of("DS-7216HUHI-K2").withSsh(true);
        return Simulator.start(Scenario.of(unit).withSshPort(0));
    }

    private record Run(int exit, String output) {}

    private Run ssh(Simulator simulator, List<String> options, String password, String typed, String... last)
            throws Exception {
        String address = simulator.ssh(0).orElseThrow();
        List<String> command = new ArrayList<>(List.of("ssh", "-F", "/dev/null", "-p", after(address)));
        command.addAll(List.of("-oStrictHostKeyChecking=no", "-oUserKnownHostsFile=/dev/null"));
        command.addAll(List.of("-oNumberOfPasswordPrompts=1", "-oConnectTimeout=20"));
        command.addAll(options);
        command.add(last[0]);
        command.add("admin@127.0.0.1");
        command.addAll(List.of(last).subList(1, last.length));
        Path input = Files.writeString(dir.resolve("typed"), typed);
        ProcessBuilder process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectInput(input.toFile());
        process.environment().put("SSH_ASKPASS", askpass(password).toString());
        process.environment().put("SSH_ASKPASS_REQUIRE", "force");
        Process running = process.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(running.waitFor(), output);
    }

    /** How OpenSSH is given a password without a terminal; it has no option for one. */
    private Path askpass(String password) throws IOException {
        Path script = dir.resolve("askpass");
        Files.writeString(script, "#!/bin/sh\necho '" + password + "'\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private static String after(String address) {
        return address.substring(address.indexOf(':') + 1);
    }

    private static boolean isThere(String program) {
        try {
            Process process =
                    new ProcessBuilder(program, "-V").redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
