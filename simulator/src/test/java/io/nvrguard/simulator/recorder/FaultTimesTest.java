package io.nvrguard.simulator.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.fault.PlannedFault;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultTimesTest {
    private final RecorderScenario healthy = RecorderScenario.of("DS-7716NI-I4");

    @Test
    void comesAndGoesInDeviceTimeEvenWhileThePowerIsOff() {
        Bench bench = new Bench(healthy.withFault(PlannedFault.read("net.slow=64k after 10m for 5m")));
        bench.recorder.cutPower();

        assertThat(faults(bench.minutes(9))).isEmpty();
        assertThat(faults(bench.minutes(1))).isEqualTo("net.slow=64k");
        assertThat(faults(bench.minutes(5))).isEmpty();
    }

    @Test
    void leavesAloneWhatSomebodySetInItsPlace() {
        Bench bench = new Bench(healthy.withFault(PlannedFault.read("net.slow=64k for 5m")));
        bench.recorder.setFault(Faults.read("net.slow=1k"));

        assertThat(faults(bench.minutes(5))).isEqualTo("net.slow=1k");
    }

    @Test
    void doesItsWorkWhenItComes() {
        Bench bench = new Bench(healthy.withFault(PlannedFault.read("clock.jump=-1h after 2h")));

        bench.pass(Duration.ofHours(2));

        assertThat(bench.condition().deviceTime()).isEqualTo("2026-03-01T09:00:00+08:00");
    }

    private static String faults(Bench bench) {
        bench.condition();
        return bench.recorder.faults().text();
    }
}
