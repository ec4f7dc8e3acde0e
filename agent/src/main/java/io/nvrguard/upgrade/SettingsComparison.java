package io.nvrguard.upgrade;

import io.nvrguard.recorder.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** Settings before against settings after, point by point. */
final class SettingsComparison {

    private SettingsComparison() {}

    static List<SettingDifference> compare(Settings before, Settings after) {
        SortedMap<String, String> was = before.values();
        SortedMap<String, String> is = after.values();
        TreeSet<String> paths = new TreeSet<>(was.keySet());
        paths.addAll(is.keySet());
        List<SettingDifference> differences = new ArrayList<>();
        for (String path : paths) {
            String old = was.getOrDefault(path, "");
            String now = is.getOrDefault(path, "");
            if (!old.equals(now)) {
                differences.add(new SettingDifference(path, old, now));
            }
        }
        return differences;
    }
}
