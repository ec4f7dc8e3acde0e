package io.nvrguard.simulator;

import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.nio.file.Path;
import java.util.Arrays;

/** For trying by hand: arguments are model names, or one scenario file; device time runs 600 times faster, SADP is on. */
final class TrySimulator {
    private TrySimulator() {}

    public static void main(String[] arguments) throws Exception {
        boolean file = arguments.length == 1 && arguments[0].endsWith(".yaml");
        Scenario scenario = file ? Scenario.read(Path.of(arguments[0])) : units(arguments);
        try (Simulator simulator = Simulator.start(scenario)) {
            System.out.println(simulator.readyLine());
            Thread.currentThread().join();
        }
    }

    private static Scenario units(String[] models) {
        Scenario healthy = Scenario.healthy();
        return (models.length == 0
                        ? healthy
                        : healthy.withRecorders(
                                Arrays.stream(models).map(RecorderScenario::of).toList()))
                .withSpeed(600)
                .withSadp();
    }
}
