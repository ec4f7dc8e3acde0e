package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.Simulator;
import io.nvrguard.simulator.firmware.FirmwareVersion;
import io.nvrguard.simulator.firmware.SyntheticFirmware;
import io.nvrguard.simulator.recorder.Condition;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.DiskSize;
import io.nvrguard.simulator.scenario.Network;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A place with simulated recorders, the agent in front of them over real HTTP, and the firmware files at hand. */
final class Site implements AutoCloseable {

    static final String PASSWORD = RecorderScenario.DEFAULT_LOGIN.password();
    static final String V3_4_92 = "NVR_K51_BL_ML_STD_V3.4.92_170518.zip";
    static final String V4_50_00 = "NVR_K51_BL_ML_STD_V4.50.000_210125.zip";
    private static final AtomicInteger UNITS = new AtomicInteger();
    private static final long SIZE_BYTES = 1 << 20;

    private final Path folder;
    private final Simulator simulator;
    private final SharedTime time = new SharedTime();

    private Site(Path folder, Scenario scenario) throws IOException {
        this.folder = folder;
        this.simulator = Simulator.start(scenario, time.clock());
    }

    /** @param folder the agent's home and all files */
    static Site of(Path folder, RecorderScenario... units) throws IOException {
        return new Site(
                folder, Scenario.of(Arrays.stream(units).map(Site::apart).toArray(RecorderScenario[]::new)));
    }

    static Site withSadp(Path folder, RecorderScenario unit) throws IOException {
        return new Site(folder, Scenario.of(apart(unit)).withSadp());
    }

    /** With a serial and a loopback address of its own: by SADP, everybody's simulators on a machine hear each other. */
    static RecorderScenario apart(RecorderScenario unit) {
        long process = ProcessHandle.current().pid();
        int number = UNITS.incrementAndGet();
        String serial =
                unit.serialNumber().replaceFirst("\\d{9}WCVU$", "%06d%03dWCVU".formatted(process % 1_000_000, number));
        String host = "127.77.%d.%d".formatted(process % 250, number % 250 + 1);
        return unit.withSerialNumber(serial)
                .withNetwork(new Network(host, 0, unit.network().defaultAddress()));
    }

    /** A healthy I-series unit with V3.4.80 and two disks, small ones: their repair takes three quarters of an hour. */
    static RecorderScenario iSeries() {
        return RecorderScenario.of("DS-7716NI-I4").withDisks(DiskSize.list("500GB,500GB"));
    }

    static RecorderScenario iSeries(String running) {
        return iSeries().withRunning(FirmwareVersion.of(running));
    }

    Agent agent() {
        return new Agent(folder.resolve("home"), time, Map.of()).knowing(PASSWORD);
    }

    SharedTime time() {
        return time;
    }

    Said run(Object... arguments) {
        return agent().run(arguments);
    }

    /** {@link #run} with the profile that starts the simulator's repair, and the files that the way to 4.50.00 needs stored. */
    Said upgrade(Object... more) throws IOException {
        agent().storing(firmware(V3_4_92), firmware(V4_50_00));
        List<Object> arguments =
                new ArrayList<>(List.of("upgrade", host(), "--to", "4.50.00", "--profiles", overlay()));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray());
    }

    String host(int index) {
        return simulator.http(index);
    }

    String host() {
        return host(0);
    }

    /** An order to the simulator's control port: {@code repair/start}. */
    void control(String order) {
        HttpRequest post = HttpRequest.newBuilder(URI.create("http://" + simulator.control() + "/recorders/0/" + order))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .sendAsync(post, HttpResponse.BodyHandlers.ofString())
                        .join()
                        .statusCode())
                .isEqualTo(200);
    }

    /** The id of the only job there is. */
    String job() throws IOException {
        return agent().run("jobs", "--json").json().at("/jobs/0/job").asString();
    }

    Path journal() throws IOException {
        return folder.resolve("home/jobs").resolve(job()).resolve("journal.jsonl");
    }

    SimulatedRecorder recorder() {
        return simulator.recorders().get(0);
    }

    Condition condition() {
        return recorder().condition();
    }

    /** A synthetic vendor package of this name. */
    Path firmware(String name) throws IOException {
        return firmware(folder, name);
    }

    static Path firmware(Path folder, String name) throws IOException {
        Path zip = folder.resolve(name);
        SyntheticFirmware.named(name).withSizeBytes(SIZE_BYTES).write(zip);
        return zip;
    }

    /** A zip of this name with these entries. */
    Path zip(String name, Map<String, byte[]> entries) throws IOException {
        return Zips.write(folder.resolve(name), entries);
    }

    /** The folder with the simulator's own profile. */
    Path overlay() throws IOException {
        return overlay(folder);
    }

    static Path overlay(Path folder) throws IOException {
        Path profiles = Files.createDirectories(folder.resolve("profiles"));
        Files.writeString(profiles.resolve("simulator.yaml"), Simulator.simulatorOverlay());
        return profiles;
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
