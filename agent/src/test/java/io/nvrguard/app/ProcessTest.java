package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.scenario.RecorderScenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agent and simulator as real processes, as in two terminals; the agent is killed at moments told by its own events. */
class ProcessTest {

    private static final int SPEED = 600;
    /** A process that lives longer is killed, so that a test that reads from it fails and does not hang. */
    private static final long TOO_LONG_SECONDS = 300;

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private JsonNode ready = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void simulate() throws IOException {
        Process simulator = java(
                Main.class, "simulate", "--speed", SPEED, "--disks", "500GB,500GB", "--sadp", "--serial", serial());
        ready = JsonMapper.shared().readTree(firstLine(simulator));
    }

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    /** Three kills, each after a seeded number of events. */
    @Test
    void finishesHoweverOftenItIsKilled() throws Exception {
        Random seeded = new Random(20261122);
        Process agent = agent(upgrade());
        for (int kill = 1; kill <= 3; kill++) {
            readEvents(agent, 3 + seeded.nextInt(9));
            agent.destroyForcibly().waitFor();
            assertThat(agent.exitValue()).as("it was killed, not done").isEqualTo(128 + 9);
            agent = resume();
        }
        JsonNode outcome = JsonMapper.shared().readTree(lastLine(agent));

        assertThat(agent.waitFor()).as(outcome.toString()).isZero();
        assertThat(outcome.get("outcome").asString()).isEqualTo("done");
        JsonNode truth = truth();
        assertThat(truth.get("firmware").asString()).isEqualTo("V4.50.000");
        assertThat(truth.get("uploads").asInt()).isEqualTo(2);
        assertThat(truth.get("factoryDefaults").asInt()).isEqualTo(1);
        assertThat(truth.get("repairsCompleted").asInt()).isEqualTo(1);
        assertThat(truth.get("failedLogins").asInt()).isZero();
        assertThat(truth.get("bricked").asBoolean()).isFalse();
    }

    @Test
    void saysHowToGoOnWhenItIsStopped() throws Exception {
        Process agent = agent(upgrade());
        readEvents(agent, 4);
        agent.toHandle().destroy();

        assertThat(agent.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(agent.exitValue()).isEqualTo(128 + 15);
        assertThat(said(agent))
                .contains("Stopped in the middle. Nothing is lost: `nvrguard resume ")
                .doesNotContain("\tat ");
    }

    private Object[] upgrade() throws IOException {
        List<Object> command =
                new ArrayList<>(List.of("upgrade", ready.at("/recorders/0/http").asString()));
        command.addAll(List.of("--to", "4.50.00", "--yes", "--json", "--profiles", profiles()));
        Agent.at(folder.resolve("home"))
                .storing(Site.firmware(folder, Site.V3_4_92), Site.firmware(folder, Site.V4_50_00));
        return command.toArray();
    }

    /** Everybody's simulators on this machine answer SADP. */
    private static String serial() {
        return Site.apart(Site.iSeries()).serialNumber();
    }

    private Path profiles() throws IOException {
        return Site.overlay(folder);
    }

    private Process resume() throws IOException {
        return agent("resume", "--json", "--profiles", profiles());
    }

    private Process agent(Object... arguments) throws IOException {
        return java(ImpatientAgent.class, arguments);
    }

    private Process java(Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("NVRGUARD_HOME", folder.resolve("home").toString());
        process.environment().put("NVRGUARD_PASSWORD", RecorderScenario.DEFAULT_LOGIN.password());
        Process running = process.start();
        started.add(running);
        CompletableFuture.delayedExecutor(TOO_LONG_SECONDS, TimeUnit.SECONDS).execute(running::destroyForcibly);
        return running;
    }

    private static String firstLine(Process process) throws IOException {
        return String.valueOf(process.inputReader().readLine());
    }

    /** The plan, if it is printed, and this many events. */
    private static void readEvents(Process agent, int count) throws IOException {
        BufferedReader lines = agent.inputReader();
        for (int events = 0; events < count; ) {
            String line = lines.readLine();
            assertThat(line)
                    .as(() -> "the agent went on; it said: " + said(agent))
                    .isNotNull();
            events += line.startsWith("{\"event\"") ? 1 : 0;
        }
    }

    private static String said(Process agent) {
        return agent.errorReader().lines().collect(Collectors.joining("\n"));
    }

    private static String lastLine(Process agent) {
        return agent.inputReader().lines().reduce("", (before, line) -> line);
    }

    private JsonNode truth() throws IOException, InterruptedException {
        URI control = URI.create("http://" + ready.get("control").asString() + "/recorders/0");
        return JsonMapper.shared()
                .readTree(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(control).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }
}
