package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.Condition;
import java.util.LinkedHashMap;
import java.util.Map;

/** The truth about one recorder as the control port tells it, by the names that scripts rely on. */
final class Truth {
    private Truth() {}

    static Map<String, Object> of(RecorderServer server) {
        Condition c = server.recorder().condition();
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("firmware", c.firmware().text());
        truth.put("build", String.format("%06d", c.firmware().build()));
        truth.put("state", c.state());
        truth.put("bricked", c.bricked());
        truth.put("brickedWhy", c.brickedWhy().orElse(""));
        truth.put("uploads", c.uploads());
        truth.put("uploadBytes", c.uploadBytes());
        truth.put("failedLogins", c.failedLogins());
        truth.put("lockouts", c.lockouts());
        truth.put("factoryDefaults", c.factoryDefaults());
        truth.put("formats", c.formats());
        truth.put("repairsStarted", c.repairsStarted());
        truth.put("repairsCompleted", c.repairsCompleted());
        truth.put("configExports", c.configExports());
        truth.put("requests", c.requests());
        truth.put("http", server.address(Protocol.HTTP));
        truth.put("activated", c.activated());
        truth.put("deviceTime", SystemNodes.CLOCK.format(c.deviceTime()));
        truth.put("recordings", c.recordings());
        truth.put("recordingsSearchable", c.recordingsSearchable());
        truth.put("faults", server.recorder().faults().text());
        truth.put("planned", server.recorder().scenario().faults().text());
        return truth;
    }
}
