package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.recorder.Caller;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.recorder.Upload;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** One of many units that skip a version at even odds. */
final class HopLottery {
    private HopLottery() {}

    static boolean dies(int unit) throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));
        RecorderScenario scenario = RecorderScenario.of("DS-7716NI-I4")
                .withSerialNumber(String.format("DS-7716NI-I41620160801AARR%09dWCVU", unit))
                .withFault(Faults.read("hop.enforce=50%"));
        SimulatedRecorder recorder = new SimulatedRecorder(scenario, now::get, false);
        byte[] image = Faulty.image(Faulty.TO_4_50);
        Upload upload = recorder.beginUpgrade(image.length, new Caller("admin", "127.0.0.1"));
        upload.feed(image, 0, image.length);
        upload.end();
        now.updateAndGet(instant -> instant.plus(Duration.ofHours(1)));
        return recorder.condition().bricked();
    }
}
