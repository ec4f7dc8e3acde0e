package io.nvrguard.app;

import io.nvrguard.simulator.Simulator;
import io.nvrguard.simulator.fault.Chaos;
import io.nvrguard.simulator.fault.PlannedFault;
import io.nvrguard.simulator.firmware.Damage;
import io.nvrguard.simulator.firmware.FirmwareVersion;
import io.nvrguard.simulator.firmware.HeaderVariant;
import io.nvrguard.simulator.firmware.Packing;
import io.nvrguard.simulator.firmware.SyntheticFirmware;
import io.nvrguard.simulator.scenario.Credentials;
import io.nvrguard.simulator.scenario.DiskSize;
import io.nvrguard.simulator.scenario.Fleet;
import io.nvrguard.simulator.scenario.Https;
import io.nvrguard.simulator.scenario.LoopbackAddress;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import io.nvrguard.simulator.scenario.WebServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simulate}: the bundled simulator, stand-alone, until SIGTERM. Only translates options into a scenario. */
@Command(
        name = "simulate",
        description =
                "Serves simulated recorders; one healthy I-series NVR when nothing is said. Prints one JSON line when"
                        + " ready and serves until it is stopped.")
final class SimulateCommand implements Callable<Integer> {

    /** It logs clients that left or want newer algorithms, which is what simulated recorders are for. */
    private static final Logger SSH_LIBRARY = Logger.getLogger("org.apache.sshd");

    private final Wiring wiring;

    @Mixin
    private ScenarioSource source = new ScenarioSource();

    @Option(names = "--model", paramLabel = "M", description = "A bundled model, DS-7716NI-I4.")
    private Optional<String> model = Optional.empty();

    @Option(names = "--running", paramLabel = "V", description = "\"V3.4.80 build 160718\".")
    private Optional<String> running = Optional.empty();

    @Option(names = "--serial", paramLabel = "S", description = "The serial number.")
    private Optional<String> serial = Optional.empty();

    @Option(names = "--hardware", paramLabel = "K=V,…", description = "\"platform=K51,revision=C,hardware-version=…\".")
    private Optional<String> hardware = Optional.empty();

    @Option(names = "--disks", paramLabel = "SIZES", description = "4TB,4TB.")
    private Optional<String> disks = Optional.empty();

    @Option(
            names = "--address",
            paramLabel = "A",
            description = "Where it is, 127.1.0.1; with --count, the first of them.")
    private Optional<String> address = Optional.empty();

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "That many recorders alike, each with its own serial number, MAC and address; they share the"
                    + " ports. Needs --address.")
    private Optional<Integer> count = Optional.empty();

    @Option(names = "--http-port", paramLabel = "P", description = "0 for any (default).")
    private Optional<Integer> httpPort = Optional.empty();

    @Option(
            names = "--https-port",
            paramLabel = "P",
            description = "Speak HTTPS too, 0 for any port (default: HTTP only).")
    private Optional<Integer> httpsPort = Optional.empty();

    @Option(
            names = "--ssh-port",
            paramLabel = "P",
            description = "Serve psh over SSH, switched on where the model has it; 0 for any port.")
    private Optional<Integer> sshPort = Optional.empty();

    @Option(
            names = "--sadp",
            description =
                    "Answer SADP on UDP 37020; a full factory default then moves the recorder to 127.0.1.64. Without"
                            + " SADP it keeps its address, because nobody could find it.")
    private boolean sadp;

    @Option(
            names = "--control-port",
            paramLabel = "P",
            description = "Port of the control interface, 0 for any (default).")
    private Optional<Integer> controlPort = Optional.empty();

    @Option(names = "--speed", paramLabel = "N", description = "Device time runs N times faster.")
    private Optional<Double> speed = Optional.empty();

    @Option(
            names = "--fault",
            paramLabel = "NAME[=VALUE]",
            description = "A fault; may be given several times. \"net.slow=64k after 10m for 5m\" comes and goes.")
    private List<String> faults = new ArrayList<>();

    @Option(
            names = "--chaos",
            paramLabel = "SEED",
            description =
                    "Faults by chance: which, how bad and when. Prints what it drew; the same seed draws the same.")
    private Optional<Long> chaos = Optional.empty();

    @Option(names = "--user", paramLabel = "USER", description = "The account (default: admin).")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--password",
            paramLabel = "P",
            description = "Its password; a simulated recorder keeps no secrets.")
    private Optional<String> password = Optional.empty();

    SimulateCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Stop, InterruptedException {
        SSH_LIBRARY.setLevel(Level.OFF);
        Simulator simulator = start(wanted());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            simulator.close();
            stopped.countDown();
        }));
        wiring.output().line(simulator.readyLine());
        stopped.await();
        return ExitCode.DONE.number();
    }

    private static Simulator start(Scenario scenario) throws Stop {
        try {
            return Simulator.start(scenario);
        } catch (IOException e) {
            throw new Stop(ExitCode.WRONG_USAGE, "The simulator can't start: " + e.getMessage() + ".");
        }
    }

    private Scenario wanted() throws Stop {
        try {
            Scenario base = source.read();
            if (source.isRecording() && changesTheUnit()) {
                throw new IllegalArgumentException(
                        "a recording answers as it was recorded; of the options only those for ports,"
                                + " address, login, speed and faults change it");
            }
            List<RecorderScenario> units = new ArrayList<>();
            for (RecorderScenario unit : base.recorders()) {
                units.add(changed(unit));
            }
            units = fleet(units);
            Scenario wanted = base.withRecorders(units);
            wanted = chaos.isPresent() ? drawn(wanted, new Chaos(chaos.get())) : wanted;
            wanted = sadp ? wanted.withSadp() : wanted;
            wanted = sshPort.isPresent() ? wanted.withSshPort(sshPort.get()) : wanted;
            wanted = speed.isPresent() ? wanted.withSpeed(speed.get()) : wanted;
            return controlPort.isPresent() ? wanted.withControlPort(controlPort.get()) : wanted;
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_USAGE, e.getMessage() + ".");
        }
    }

    private boolean changesTheUnit() {
        return Stream.of(model, running, serial, hardware, disks, count, sshPort)
                .anyMatch(Optional::isPresent);
    }

    /** What was drawn goes beside the one JSON line, in the spelling of {@code --fault}. */
    private Scenario drawn(Scenario base, Chaos seeded) {
        for (int recorder = 0; recorder < base.recorders().size(); recorder++) {
            wiring.output()
                    .note("chaos " + seeded.seed() + ", recorder " + recorder + ": "
                            + seeded.draw(recorder).text());
        }
        return base.withChaos(seeded);
    }

    private List<RecorderScenario> fleet(List<RecorderScenario> units) {
        if (count.isEmpty()) {
            return units;
        }
        if (units.size() > 1 || address.isEmpty()) {
            throw new IllegalArgumentException(
                    "--count is for one recorder and needs --address, like 127.1.0.1; a scenario says count itself");
        }
        return Fleet.of(units.get(0), count.get());
    }

    private RecorderScenario changed(RecorderScenario base) {
        RecorderScenario unit = model.map(RecorderScenario::of).orElse(base);
        unit = running.isPresent() ? unit.withRunning(FirmwareVersion.of(running.get())) : unit;
        unit = serial.isPresent() ? unit.withSerialNumber(serial.get()) : unit;
        unit = hardware.isPresent() ? unit.withHardware(unit.hardware().with(hardware.get())) : unit;
        unit = disks.isPresent() ? unit.withDisks(DiskSize.list(disks.get())) : unit;
        unit = httpPort.isPresent() ? unit.withNetwork(unit.network().withHttpPort(httpPort.get())) : unit;
        if (address.isPresent()) {
            String host = LoopbackAddress.of(address.get()).text();
            unit = unit.withNetwork(unit.network().withHost(host));
        }
        unit = httpsPort.isPresent() ? unit.withWeb(withHttps(unit.web(), httpsPort.get())) : unit;
        unit = unit.withLogin(new Credentials(
                user.orElse(unit.login().user()), password.orElse(unit.login().password())));
        unit = sshPort.isPresent() && unit.truth().ssh().supported() ? unit.withSsh(true) : unit;
        for (String fault : faults) {
            unit = unit.withFault(PlannedFault.read(fault));
        }
        return unit;
    }

    private static WebServer withHttps(WebServer web, int port) {
        return web.withHttps(web.https().orElse(Https.USUAL).withPort(port));
    }

    @Command(name = "scenarios", description = "Lists the bundled scenarios; each is a model with hardware of its own.")
    int scenarios(@Option(names = "--json", description = "One JSON document on standard output.") boolean json) {
        if (json) {
            wiring.output().line(BundledScenarios.json());
        } else {
            BundledScenarios.lines().forEach(line -> wiring.output().out().println(line));
        }
        return ExitCode.DONE.number();
    }

    @Command(
            name = "profile",
            description =
                    "Prints the overlay profile that tells the agent how to start a repair on the simulator. True of no"
                            + " real recorder.")
    int profile() {
        wiring.output().out().print(Simulator.simulatorOverlay());
        wiring.output().out().flush();
        return ExitCode.DONE.number();
    }

    @Command(
            name = "firmware",
            description = "Writes a synthetic vendor package with a true header. Fits no real recorder.")
    int firmware(
            @Parameters(paramLabel = "NAME.zip", description = "NVR_<PLATFORM>_BL_ML_STD_V<version>_<build>.zip")
                    Path zip,
            @Option(
                            names = "--size",
                            defaultValue = "32M",
                            paramLabel = "SIZE",
                            description = "Of the image, 32M (default).")
                    String size,
            @Option(names = "--platform", paramLabel = "P", description = "Another platform than the name claims.")
                    Optional<String> platform,
            @Option(
                            names = "--container",
                            defaultValue = "swkh",
                            paramLabel = "C",
                            description = "swkh (default), clear, concat, hk20, hk20-hk30, hk30 or hksu.")
                    String container,
            @Option(
                            names = "--variant",
                            defaultValue = "B",
                            paramLabel = "V",
                            description = "Of classic headers: ${COMPLETION-CANDIDATES}; B (default) has most fields.")
                    HeaderVariant variant,
            @Option(
                            names = "--packages",
                            defaultValue = "1",
                            paramLabel = "N",
                            description = "1 (default) to 8; the last is the one for the platform.")
                    int packages,
            @Option(
                            names = "--damage",
                            defaultValue = "none",
                            paramLabel = "D",
                            description = "none (default), header, content or cut.")
                    String damage)
            throws Stop, IOException {
        try {
            SyntheticFirmware named =
                    SyntheticFirmware.named(String.valueOf(zip.getFileName())).withSizeBytes(Sizes.bytes(size));
            SyntheticFirmware packed = named.withPacking(Packing.of(container))
                    .withVariant(variant)
                    .withPackages(packages)
                    .withDamage(Damage.of(damage));
            SyntheticFirmware wanted = platform.isPresent() ? packed.withPlatform(platform.get()) : packed;
            wanted.write(zip);
            wiring.output().line("Wrote " + zip + ", " + Files.size(zip) + " bytes.");
            return ExitCode.DONE.number();
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_USAGE, e.getMessage() + ".");
        }
    }
}
