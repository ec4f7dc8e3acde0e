package io.nvrguard.app;

import io.nvrguard.files.FirmwareFile;
import io.nvrguard.files.FirmwareFileException;
import io.nvrguard.files.FirmwareStore;
import io.nvrguard.guard.Assessment;
import io.nvrguard.guard.Decision;
import io.nvrguard.guard.Origins;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Password;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.simulator.Simulator;
import io.nvrguard.simulator.firmware.FirmwareVersion;
import io.nvrguard.simulator.firmware.SyntheticFirmware;
import io.nvrguard.simulator.recorder.Condition;
import io.nvrguard.simulator.scenario.Credentials;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import io.nvrguard.upgrade.Situations;
import io.nvrguard.upgrade.Survey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Three units that a wrong file would destroy, each refused with nothing sent; then one that nobody guarded. */
final class RefusalDemo {

    private static final int SPEED = 600;
    private static final long SIZE_BYTES = 4L << 20;
    private static final Credentials LOGIN = RecorderScenario.DEFAULT_LOGIN;

    /** A recorder and the file that must not go on it. */
    private record Case(RecorderScenario unit, String fileName) {}

    private static final List<Case> CASES = List.of(
            new Case(RecorderScenario.of("iDS-9632NXI-I8/16S"), "NVR_K51_BL_ML_STD_V4.1.64_190119.zip"),
            new Case(
                    RecorderScenario.of("DS-7608NI-Q1/8P").withRunning(FirmwareVersion.of("V4.30.085 build 210409")),
                    "NVR_K9B2_BL_ML_STD_V4.31.102_210701.zip"),
            new Case(RecorderScenario.of("DS-7716NI-I4"), "NVR_K51_BL_ML_STD_V4.50.000_210125.zip"));

    private final Wiring wiring;
    private final Path folder;

    RefusalDemo(Wiring wiring, Path folder) {
        this.wiring = wiring;
        this.folder = folder;
    }

    ExitCode run() throws Stop, IOException, InterruptedException, FirmwareFileException {
        Pace pace = Pace.spedUp(SPEED);
        ProfilePack profiles = wiring.profiles(List.of());
        Scenario scenario = Scenario.of(CASES.stream().map(Case::unit).toArray(RecorderScenario[]::new));
        boolean allRefused = true;
        try (Simulator simulator = Simulator.start(scenario, pace.clock())) {
            for (int i = 0; i < CASES.size(); i++) {
                allRefused &= refuse(simulator, i, profiles, pace);
            }
            unguarded(simulator, pace);
        }
        return allRefused ? ExitCode.DONE : ExitCode.DEFECT_OF_OURS;
    }

    private boolean refuse(Simulator simulator, int index, ProfilePack profiles, Pace pace)
            throws Stop, IOException, FirmwareFileException {
        Case each = CASES.get(index);
        Path zip = folder.resolve(each.fileName());
        synthetic(each).write(zip);
        RecorderAddress address = RecorderAddress.of(simulator.http(index));
        say("\n== " + each.unit().truth().model() + ", offered " + each.fileName());
        try (Recorder recorder =
                wiring.recorders().open(address, new Login(LOGIN.user(), new Password(LOGIN.password())))) {
            Survey survey = Survey.of(recorder);
            Assessment assessment = wiring.guard()
                    .judge(Situations.checked(
                            profiles,
                            survey.identity(),
                            Optional.of(survey),
                            FirmwareStore.offer(FirmwareFile.read(zip)),
                            Origins.NOT_ASKED,
                            pace.clock().instant()));
            Verdicts.print(wiring.output(), assessment.decision(), assessment.of(Decision.REFUSE));
            Condition condition = simulator.recorders().get(index).condition();
            say("The recorder itself counts " + condition.uploads() + " uploads and " + condition.uploadBytes()
                    + " bytes of firmware received.");
            return assessment.decision() == Decision.REFUSE && condition.uploadBytes() == 0;
        } catch (RecorderException e) {
            throw Sentences.of(e, address);
        }
    }

    /** What the same file does to the first unit when nothing stands in between. */
    private void unguarded(Simulator simulator, Pace pace) throws IOException, InterruptedException {
        Case first = CASES.get(0);
        Path image = folder.resolve("digicap.dav");
        try (OutputStream out = Files.newOutputStream(image)) {
            synthetic(first).writeImage(out);
        }
        String url = "http://" + simulator.http(0) + "/ISAPI/System/updateFirmware";
        say("\n== the same file on the same " + first.unit().truth().model() + ", sent by hand");
        say("$ curl --digest -u " + LOGIN.user() + ":… -T digicap.dav " + url);
        if (!curl("-T", image.toString(), url)) {
            say("curl is not on this machine; install it to see what happens.");
            return;
        }
        Duration enough = Duration.ofMinutes(30);
        for (Duration waited = Duration.ZERO;
                waited.compareTo(enough) < 0 && !condition(simulator).bricked(); ) {
            pace.pause(Duration.ofMinutes(1));
            waited = waited.plusMinutes(1);
        }
        say("Half an hour later on its clock: bricked " + condition(simulator).bricked() + ". "
                + condition(simulator).brickedWhy().orElse(""));
        say("$ curl --digest -u " + LOGIN.user() + ":… http://" + simulator.http(0) + "/ISAPI/System/deviceInfo");
        curl("http://" + simulator.http(0) + "/ISAPI/System/deviceInfo");
        say("It stays dead. nvrguard had refused the file without sending a byte of it.");
    }

    private static Condition condition(Simulator simulator) {
        return simulator.recorders().get(0).condition();
    }

    private static SyntheticFirmware synthetic(Case each) {
        return SyntheticFirmware.named(each.fileName()).withSizeBytes(SIZE_BYTES);
    }

    /** False where there is no curl. */
    private boolean curl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "-sS", "--digest", "--max-time", "60"));
        command.addAll(List.of("-u", LOGIN.user() + ":" + LOGIN.password()));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return false;
        }
        process.getOutputStream().close();
        process.inputReader().lines().filter(line -> !line.isBlank()).forEach(line -> say("  " + line));
        process.waitFor(1, TimeUnit.MINUTES);
        return true;
    }

    private void say(String line) {
        wiring.output().line(line);
    }
}
