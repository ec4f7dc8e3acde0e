package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.nvrguard.simulator.capture.Recording;
import io.nvrguard.simulator.fault.Nearest;
import io.nvrguard.simulator.firmware.DeviceClass;
import io.nvrguard.simulator.firmware.FirmwareVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/**
 * What is true of a model, in the simulator's own words: never read from {@code device-profiles}, so that a misreading
 * cannot be shared by both sides. Read from the YAML files beside this class.
 *
 * @param about for people choosing a model: one line, what is special
 * @param model as deviceInfo reports it
 * @param deviceType what deviceInfo claims to be, {@code NVR}, {@code DVR}, {@code IPCamera}; it lies on some
 * @param deviceName as it left the factory; empty: as most of its kind
 * @param dialect how its web server words its answers; a namespace alone, or the keys of a scenario's {@code dialect:}
 * @param channels input channels, 1..256
 * @param cameras of them connected, each with a recording schedule
 * @param serialTail of the serial number after the channels: date, grades, region, unit number, features
 * @param language 1 multi-language, 2 Chinese, the boot parameter
 * @param oemCode 1 is the vendor's own
 * @param running the firmware a new scenario starts with
 * @param disks the disks a new scenario starts with
 * @param repairLoggedAs what its log calls a repair: {@code Database Rebuild} on DVRs (vendor text, K-series, step 4)
 * @param databaseSince the version that brought the new database; older recordings need a repair to be found again
 * @param webUploadSince the version whose web server takes firmware; older ones know USB and TFTP only
 * @param fatal images that kill it
 */
public record ModelTruth(
        String about,
        String model,
        @JsonProperty("device-type") String deviceType,
        @JsonProperty("device-name") String deviceName,
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
        @JsonProperty("repair-logged-as") String repairLoggedAs,
        @JsonProperty("database-since") FirmwareVersion databaseSince,
        @JsonProperty("web-upload-since") FirmwareVersion webUploadSince,
        Downgrade downgrade,
        @JsonProperty("reset-keeps") ResetKeeps resetKeeps,
        Ssh ssh,
        List<FatalImage> fatal) {
    public static final String DEFAULT_MODEL = "DS-7716NI-I4";

    /** The names of the bundled models; each is the name of its file, {@code /} written as {@code _}. */
    private static final List<String> BUNDLED = List.of(
            DEFAULT_MODEL,
            "DS-7608NI-I2/8P",
            "DS-9632NI-I8",
            "iDS-9632NXI-I8/16S",
            "DS-7608NI-Q1/8P",
            "DS-7616NI-Q2/16P",
            "DS-7608NI-Q1/8P(C)",
            "DS-7616NI-Q2/16P(D)",
            "DS-7608NI-Q1/8P-2023",
            "DS-7108NI-Q1/8P",
            "ERI-K104-P4",
            "ERI-K104-P4(C)",
            "DS-7616NI-K2",
            "DS-7616NI-E2",
            "DS-7732NI-M4",
            "DS-7332HUHI-K4",
            "DS-7216HUHI-K2",
            "DS-7204HUHI-K1",
            "DS-7208HGHI-SH",
            "DS-8632N-I8",
            "DS-2CD2146G2-ISU");

    public ModelTruth {
        if (cameras < 0 || cameras > channels || channels > 256) {
            throw new IllegalArgumentException(model + ": " + cameras + " cameras on " + channels + " channels");
        }
        disks = List.copyOf(disks);
        fatal = List.copyOf(fatal);
    }

    /**
     * A bundled model by its name here, which is the model's own unless two bundled ones report the same model.
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

    /** What a recording says, and nothing else: no image fits it, nobody knows its hardware. */
    static ModelTruth of(Recording recording) {
        return new ModelTruth(
                "a recording of " + recording.size() + " endpoints",
                recording.model(),
                recording.deviceType(),
                "",
                Dialect.of(Dialect.Namespace.NONE),
                0,
                0,
                "",
                new Hardware(DeviceClass.RECORDED, "", ""),
                1,
                1,
                FirmwareVersion.of(recording.firmware()),
                List.of(),
                new Timing(Duration.ZERO, Duration.ofMinutes(2), Duration.ZERO),
                "",
                FirmwareVersion.of("V255.0.0"),
                FirmwareVersion.of("V255.0.0"),
                Downgrade.REFUSED,
                new ResetKeeps(EnumSet.allOf(Setting.class), EnumSet.allOf(Setting.class)),
                Ssh.NONE,
                List.of());
    }

    public static List<String> bundled() {
        return BUNDLED;
    }

    /** The same model whose fatal images kill it with this likelihood only. */
    ModelTruth withLikelihood(double likelihood) {
        return new ModelTruth(
                about,
                model,
                deviceType,
                deviceName,
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
                repairLoggedAs,
                databaseSince,
                webUploadSince,
                downgrade,
                resetKeeps,
                ssh,
                fatal.stream().map(f -> f.withLikelihood(likelihood)).toList());
    }
}
