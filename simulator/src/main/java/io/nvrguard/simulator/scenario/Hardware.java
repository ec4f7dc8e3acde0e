package io.nvrguard.simulator.scenario;

import io.nvrguard.simulator.fault.Nearest;
import io.nvrguard.simulator.firmware.DeviceClass;
import java.util.List;

/**
 * What a unit is made of, whatever it says of itself.
 *
 * @param platform as firmware names spell it, {@code K51_V20_S}; decides which images the unit takes
 * @param revision the letter on the label, {@code C}; empty where the label has none
 * @param reported deviceInfo's hardwareVersion; empty where the unit does not report one
 */
public record Hardware(String platform, String revision, String reported) {
    private static final List<String> KEYS = List.of("platform", "revision", "hardware-version");

    public Hardware {
        DeviceClass.of(platform);
        if (!revision.matches("[A-Z]?")) {
            throw new IllegalArgumentException("a hardware revision is one letter, not '" + revision + "'");
        }
    }

    public int deviceClass() {
        return DeviceClass.of(platform);
    }

    /** This hardware, changed by {@code platform=K74,revision=C,hardware-version=B-R-K74-00}, the text of {@code --hardware}. */
    public Hardware with(String text) {
        Hardware changed = this;
        for (String pair : text.split(",")) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair.strip() : pair.substring(0, equals).strip();
            String value = equals < 0 ? "" : pair.substring(equals + 1).strip();
            changed = changed.with(key, value);
        }
        return changed;
    }

    private Hardware with(String key, String value) {
        return switch (key) {
            case "platform" -> new Hardware(value, revision, reported);
            case "revision" -> new Hardware(platform, value, reported);
            case "hardware-version" -> new Hardware(platform, revision, value);
            default ->
                throw new IllegalArgumentException(
                        "unknown hardware key '" + key + "'; nearest known: " + Nearest.to(key, KEYS));
        };
    }
}
