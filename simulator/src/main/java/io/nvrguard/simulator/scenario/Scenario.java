package io.nvrguard.simulator.scenario;

import io.nvrguard.simulator.fault.Chaos;
import io.nvrguard.simulator.fault.PlannedFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a simulator serves.
 *
 * @param speed device time runs this many times faster than real time, above 0
 * @param controlPort 0 for any
 * @param sadpPort empty: no SADP; 0: any; 37020 is the real one
 * @param sshPort empty: nobody's SSH is served, whatever they have switched on; 0: any; 22 is the real one
 * @param recorders at least one
 */
public record Scenario(
        double speed, int controlPort, OptionalInt sadpPort, OptionalInt sshPort, List<RecorderScenario> recorders) {
    public static final int SADP_PORT = 37020;

    public Scenario {
        recorders = List.copyOf(recorders);
        if (recorders.isEmpty()) {
            throw new IllegalArgumentException("a scenario needs a recorder");
        }
        if (!(speed > 0 && speed <= 1_000_000)) {
            throw new IllegalArgumentException("speed lies above 0 and up to 1000000, not at " + speed);
        }
    }

    /** One healthy DS-7716NI-I4: V3.4.80, two 4 TB disks, recording. */
    public static Scenario healthy() {
        return of(RecorderScenario.of(ModelTruth.DEFAULT_MODEL));
    }

    public static Scenario of(RecorderScenario... recorders) {
        return new Scenario(1, 0, OptionalInt.empty(), OptionalInt.empty(), List.of(recorders));
    }

    /**
     * Reads a scenario file strictly.
     *
     * @throws IOException where the file can't be read
     * @throws IllegalArgumentException naming file, line, what is wrong there and the nearest known word
     */
    public static Scenario read(Path file) throws IOException {
        return ScenarioFile.read(file);
    }

    /**
     * A scenario file, or one healthy unit of a bundled model.
     *
     * @param fileOrModel a model's name where no such file is there and it does not end like one
     * @throws IOException where the file can't be read
     * @throws IllegalArgumentException as {@link #read}, or naming the nearest bundled model
     */
    public static Scenario named(String fileOrModel) throws IOException {
        boolean file = fileOrModel.endsWith(".yaml") || fileOrModel.endsWith(".yml");
        return file || (!ModelTruth.bundled().contains(fileOrModel) && Files.isRegularFile(Path.of(fileOrModel)))
                ? read(Path.of(fileOrModel))
                : of(RecorderScenario.of(fileOrModel));
    }

    public Scenario withSpeed(double other) {
        return new Scenario(other, controlPort, sadpPort, sshPort, recorders);
    }

    public Scenario withControlPort(int other) {
        return new Scenario(speed, other, sadpPort, sshPort, recorders);
    }

    public Scenario withSadp() {
        return withSadpPort(SADP_PORT);
    }

    public Scenario withSadpPort(int port) {
        return new Scenario(speed, controlPort, OptionalInt.of(port), sshPort, recorders);
    }

    public Scenario withSshPort(int port) {
        return new Scenario(speed, controlPort, sadpPort, OptionalInt.of(port), recorders);
    }

    /** With faults by chance for every recorder besides those it has; the same seed gives the same. */
    public Scenario withChaos(Chaos chaos) {
        List<RecorderScenario> units = new ArrayList<>();
        for (RecorderScenario unit : recorders) {
            RecorderScenario changed = unit;
            for (PlannedFault fault : chaos.draw(units.size()).all()) {
                changed = changed.withFault(fault);
            }
            units.add(changed);
        }
        return withRecorders(units);
    }

    public Scenario withRecorders(List<RecorderScenario> others) {
        return new Scenario(speed, controlPort, sadpPort, sshPort, others);
    }
}
