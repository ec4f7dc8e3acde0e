package io.nvrguard.app;

import io.nvrguard.files.FirmwareFile;
import io.nvrguard.files.FirmwareFileException;
import io.nvrguard.files.FirmwareStore;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.guard.Assessment;
import io.nvrguard.isapi.IsapiRecorders;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Password;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.sadp.SadpFinder;
import io.nvrguard.simulator.Simulator;
import io.nvrguard.simulator.firmware.SyntheticFirmware;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import io.nvrguard.upgrade.JournalException;
import io.nvrguard.upgrade.Logins;
import io.nvrguard.upgrade.Planner;
import io.nvrguard.upgrade.Proposal;
import io.nvrguard.upgrade.Situations;
import io.nvrguard.upgrade.Survey;
import io.nvrguard.upgrade.UpgradePlan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code demo}: the whole job on an embedded simulated recorder. Agent and simulator share one clock that runs faster
 * than the wall's; everything else is the real thing, over real sockets, with the code every other command uses.
 */
@Command(
        name = "demo",
        description =
                "Upgrades an embedded simulated DS-7716NI-I4 from V3.4.80 to V4.50.00, repair included, in about a"
                        + " minute. With --refuse: three recorders that would be destroyed, and what saves them.")
final class DemoCommand implements Callable<Integer> {

    private static final int SPEED = 600;
    private static final List<String> PACKAGES =
            List.of("NVR_K51_BL_ML_STD_V3.4.92_170518.zip", "NVR_K51_BL_ML_STD_V4.50.000_210125.zip");
    private static final String ORIGIN = "made by nvrguard for this demo; no vendor's firmware";
    private static final FirmwareVersion TARGET = FirmwareVersion.of("4.50.00");

    private final Wiring wiring;

    @Option(names = "--refuse", description = "Show refusals instead.")
    private boolean refuse;

    DemoCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Stop, IOException, JournalException, InterruptedException, FirmwareFileException {
        Path folder = Files.createTempDirectory("nvrguard-demo-");
        if (refuse) {
            return new RefusalDemo(wiring, folder).run().number();
        }
        Pace pace = Pace.spedUp(SPEED);
        Wiring demo = new Wiring(wiring.output(), Map.of("NVRGUARD_HOME", folder.toString()), pace);
        Scenario scenario = Scenario.of(RecorderScenario.of("DS-7716NI-I4")).withSadpPort(0);
        try (Simulator simulator = Simulator.start(scenario, pace.clock())) {
            return upgrade(demo, simulator, folder).number();
        }
    }

    private ExitCode upgrade(Wiring demo, Simulator simulator, Path folder)
            throws Stop, IOException, JournalException, InterruptedException, FirmwareFileException {
        say("A simulated recorder answers at " + simulator.http(0) + "; its clock and ours run " + SPEED
                + " times faster than yours. Everything is kept in " + folder + ".");
        RecorderAddress address = RecorderAddress.of(simulator.http(0));
        Login login = new Login(
                RecorderScenario.DEFAULT_LOGIN.user(), new Password(RecorderScenario.DEFAULT_LOGIN.password()));
        ProfilePack profiles = demo.profiles(List.of(overlay(folder)));
        List<InetSocketAddress> sadp = List.of(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), simulator.sadpPort().orElseThrow()));
        try (SadpFinder finder = new SadpFinder(sadp);
                IsapiRecorders recorders = new IsapiRecorders(demo.pace().clock())) {
            Procedure procedure = new Procedure(
                    profiles,
                    demo.guard(),
                    recorders,
                    finder,
                    demo.state(),
                    demo.pace().clock());
            Survey survey = identify(procedure, address, login);
            check(procedure, survey, packages(demo, folder));
            UpgradePlan plan = plan(procedure, survey, address);
            say("\n== upgrade");
            try (Procedure.Running job = procedure.begin(plan, Map.of(), Logins.same(login))) {
                return JobRuns.drive(demo, false, job).exit();
            }
        } catch (RecorderException e) {
            throw Sentences.of(e, address);
        }
    }

    private Survey identify(Procedure procedure, RecorderAddress address, Login login) throws RecorderException {
        say("\n== identify");
        try (Recorder recorder = procedure.recorders().open(address, login)) {
            Identity.read(recorder, procedure.profiles(), Optional.empty())
                    .lines()
                    .forEach(this::say);
            return Survey.of(recorder);
        }
    }

    private void check(Procedure procedure, Survey survey, List<FirmwareFile> files) throws IOException {
        say("\n== check");
        for (FirmwareFile file : files) {
            Assessment assessment = procedure
                    .guard()
                    .judge(Situations.checked(
                            procedure.profiles(),
                            survey.identity(),
                            Optional.of(survey),
                            FirmwareStore.offer(file),
                            procedure.state().firmware().origins(),
                            procedure.clock().instant()));
            say(assessment.decision() + "  " + file.path().getFileName() + " straight on what runs now");
            assessment.of(assessment.decision()).stream()
                    .filter(verdict -> !verdict.remedy().isEmpty())
                    .forEach(verdict -> Sentences.of(verdict).forEach(this::say));
        }
    }

    private UpgradePlan plan(Procedure procedure, Survey survey, RecorderAddress address) throws IOException, Stop {
        say("\n== plan");
        Proposal proposal = procedure.propose(survey, TARGET, List.of());
        PlanPaper paper = PlanPaper.of(proposal, survey);
        paper.print(wiring.output(), false);
        return Planner.plan(
                paper.outline().orElseThrow(() -> new Stop(ExitCode.DEFECT_OF_OURS, "The demo has no plan.")),
                proposal.clearances(Map.of())
                        .orElseThrow(() -> new Stop(ExitCode.REFUSED, "The demo's plan is refused.")),
                address);
    }

    private static Path overlay(Path folder) throws IOException {
        Path profiles = Files.createDirectory(folder.resolve("profiles"));
        Files.writeString(profiles.resolve("simulator.yaml"), Simulator.simulatorOverlay());
        return profiles;
    }

    private static List<FirmwareFile> packages(Wiring demo, Path folder) throws IOException, FirmwareFileException {
        FirmwareStore store = demo.state().firmware();
        List<FirmwareFile> packages = new ArrayList<>();
        for (String name : PACKAGES) {
            Path zip = folder.resolve(name);
            SyntheticFirmware.named(name).write(zip);
            packages.add(store.add(zip, demo.addition(Optional.of(ORIGIN))));
            Files.delete(zip);
        }
        return packages;
    }

    private void say(String line) {
        wiring.output().line(line);
    }
}
