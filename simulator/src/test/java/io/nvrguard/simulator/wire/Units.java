package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recorders as a scenario's lines make them, so that a test of the wire is one of the scenario's keys too. */
final class Units {
    private Units() {}

    /** One DS-7716NI-I4 with these further lines, indented under it. */
    static RecorderScenario iSeries(String... lines) throws IOException {
        return of("DS-7716NI-I4", lines);
    }

    static RecorderScenario of(String model, String... lines) throws IOException {
        Path file = Files.createTempFile("scenario", ".yaml");
        try {
            String indented = lines.length == 0 ? "" : "    " + String.join("\n    ", lines) + "\n";
            Files.writeString(file, "recorders:\n  - model: \"" + model + "\"\n" + indented);
            return Scenario.read(file).recorders().get(0);
        } finally {
            Files.delete(file);
        }
    }
}
