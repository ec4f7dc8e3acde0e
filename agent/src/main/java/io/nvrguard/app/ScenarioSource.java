package io.nvrguard.app;

import io.nvrguard.simulator.capture.Recording;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code simulate} starts from: a bundled scenario, a scenario file, or a recording. */
final class ScenarioSource {

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "What to serve: a file, or a name that `simulate scenarios` lists; options change it.")
    private Optional<String> scenario = Optional.empty();

    @Option(
            names = "--capture",
            paramLabel = "FILE",
            description =
                    "Serve recorded answers: a JSON file, or a folder of XML bodies. What was not recorded is answered as"
                            + " not supported; no order is taken.")
    private Optional<Path> capture = Optional.empty();

    boolean isRecording() {
        return capture.isPresent();
    }

    /** @throws IllegalArgumentException where it is none of the three, or two at once */
    Scenario read() throws Stop {
        if (capture.isPresent() && scenario.isPresent()) {
            throw new IllegalArgumentException("give a scenario or --capture, not both");
        }
        String source = capture.map(Path::toString).or(() -> scenario).orElse("");
        try {
            if (capture.isPresent()) {
                return Scenario.of(RecorderScenario.of(Recording.read(capture.get())));
            }
            return scenario.isPresent() ? Scenario.named(scenario.get()) : Scenario.healthy();
        } catch (IOException e) {
            throw new Stop(ExitCode.WRONG_USAGE, source + " can't be read. Check its name and permissions.");
        }
    }
}
