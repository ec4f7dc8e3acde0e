package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.nvrguard.simulator.fault.Nearest;
import io.nvrguard.simulator.firmware.FirmwareVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What is true of a model, in the simulator's own words: never read from {@code device-profiles}, so that a misreading
 * cannot be shared by both sides. Read from the YAML files beside this class.
 *
 * @param model as deviceInfo reports it
 * @param deviceType {@code NVR} or {@code DVR}
 * @param channels input channels, 1..256
 * @param cameras of them connected, each with a recording schedule
 * @param serialTail of the serial number after the channels: date, grades, region, unit number, features
 * @param language 1 multi-language, 2 Chinese, the boot parameter
 * @param oemCode 1 is the vendor's own
 * @param running the firmware a new scenario starts with
 * @param disks the disks a new scenario starts with
 * @param databaseSince the version that brought the new database; older recordings need a repair to be found again
 * @param fatal images that kill it
 */
public record ModelTruth(
        String model,
        @JsonProperty("device-type") String deviceType,
        Dialect dialect,
        int channels,
        int cameras,
        @JsonProperty("serial-tail") String serialTail,
        Hardware hardware,
        int language,
        @JsonProperty("oem-code") int oemCode,
        FirmwareVersion running,
        List<DiskSize> disks,
        Timing timing,
        @JsonProperty("database-since") FirmwareVersion databaseSince,
        Downgrade downgrade,
        List<FatalImage> fatal) {
    public static final String DEFAULT_MODEL = "DS-7716NI-I4";

    /** The bundled models, by the file that describes them. */
    private static final List<String> BUNDLED =
            List.of(DEFAULT_MODEL, "iDS-9632NXI-I8/16S", "DS-7608NI-Q1/8P", "DS-7608NI-Q1/8P(C)");

    public ModelTruth {
        if (cameras < 0 || cameras > channels || channels > 256) {
            throw new IllegalArgumentException(model + ": " + cameras + " cameras on " + channels + " channels");
        }
        disks = List.copyOf(disks);
        fatal = List.copyOf(fatal);
    }

    /**
     * A bundled model.
     *
     * @throws IllegalArgumentException naming the nearest bundled one
     */
    public static ModelTruth of(String model) {
        if (!BUNDLED.contains(model)) {
            throw new IllegalArgumentException(
                    "the simulator has no model '" + model + "'; nearest known: " + Nearest.to(model, BUNDLED));
        }
        String file = model.replace('/', '_') + ".yaml";
        try (InputStream in = ModelTruth.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the simulator's jar lacks " + file);
            }
            return StrictYaml.MAPPER.readValue(in, ModelTruth.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> bundled() {
        return BUNDLED;
    }

    /** The same model whose fatal images kill it with this likelihood only. */
    ModelTruth withLikelihood(double likelihood) {
        return new ModelTruth(
                model,
                deviceType,
                dialect,
                channels,
                cameras,
                serialTail,
                hardware,
                language,
                oemCode,
                running,
                disks,
                timing,
                databaseSince,
                downgrade,
                fatal.stream().map(f -> f.withLikelihood(likelihood)).toList());
    }
}
