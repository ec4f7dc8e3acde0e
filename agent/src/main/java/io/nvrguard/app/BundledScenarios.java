package io.nvrguard.app;

import io.nvrguard.simulator.scenario.ModelTruth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code simulate scenarios}: the models that come with the simulator, for people and for scripts. */
final class BundledScenarios {

    private BundledScenarios() {}

    /** A line each: the name to give, and what is special about it. */
    static List<String> lines() {
        int longest =
                ModelTruth.bundled().stream().mapToInt(String::length).max().orElse(0);
        return ModelTruth.bundled().stream()
                .map(name -> name
                        + " ".repeat(longest - name.length() + 2)
                        + ModelTruth.of(name).about())
                .toList();
    }

    static String json() {
        return JsonResults.text(Map.of(
                "scenarios",
                ModelTruth.bundled().stream().map(BundledScenarios::row).toList()));
    }

    private static Map<String, Object> row(String name) {
        ModelTruth truth = ModelTruth.of(name);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("about", truth.about());
        row.put("model", truth.model());
        row.put("deviceType", truth.deviceType());
        row.put("platform", truth.hardware().platform());
        row.put("revision", truth.hardware().revision());
        row.put("language", truth.language());
        row.put("firmware", truth.running().toString());
        row.put("channels", truth.channels());
        row.put("disks", truth.disks().size());
        return row;
    }
}
