package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.fault.DowngradeDefaults;
import io.nvrguard.simulator.fault.HopEnforce;
import io.nvrguard.simulator.fault.HopNeedreset;
import io.nvrguard.simulator.fault.HwClass;
import io.nvrguard.simulator.fault.HwCustom;
import io.nvrguard.simulator.firmware.DeviceClass;
import io.nvrguard.simulator.firmware.FirmwarePackage;
import io.nvrguard.simulator.firmware.FirmwareReader;
import io.nvrguard.simulator.firmware.FirmwareVersion;
import io.nvrguard.simulator.scenario.Downgrade;
import io.nvrguard.simulator.scenario.FatalImage;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * The recorder's own check of an image, before it flashes: device class, oemCode and language must be its own
 * (firmware-images.md §0). It is no protection against the images that kill this model: those it takes.
 */
final class UpgradeCheck {
    private static final String CUSTOM_BUILD =
            "Standard firmware was flashed on a custom build; it is permanently damaged.";

    private final RecorderScenario unit;
    private final ActiveFaults faults;

    UpgradeCheck(RecorderScenario unit, ActiveFaults faults) {
        this.unit = unit;
        this.faults = faults;
    }

    /** Either the package that will be flashed, or the word of refusal. */
    record Finding(Optional<FirmwarePackage> flashes, ResponseStatus answer) {}

    Finding judge(FirmwareReader image, FirmwareVersion running) {
        if (!image.packages().isEmpty() && !image.whole()) {
            return refused(ResponseStatus.TRANSFER_UPGRADE_PACKAGE_FAILED);
        }
        List<FirmwarePackage> mine = keep(image.packages(), this::isTaken);
        if (mine.isEmpty()) {
            return refused(ResponseStatus.BAD_DEV_TYPE);
        }
        mine = keep(
                mine, p -> FirmwarePackage.matches(p.language(), unit.truth().language()));
        if (mine.isEmpty()) {
            return refused(ResponseStatus.BAD_LANGUAGE);
        }
        mine = keep(mine, p -> p.version().filter(v -> isAllowed(v, running)).isPresent());
        return mine.isEmpty()
                ? refused(ResponseStatus.BAD_VERSION)
                : new Finding(Optional.of(mine.get(0)), ResponseStatus.OK);
    }

    private boolean isTaken(FirmwarePackage offered) {
        boolean deviceClass = faults.find(HwClass.class)
                .map(fault -> FirmwarePackage.matches(offered.deviceClass(), DeviceClass.of(fault.platform())))
                .orElseGet(() -> isForThisModel(offered));
        return deviceClass
                && FirmwarePackage.matches(offered.oemCode(), unit.truth().oemCode());
    }

    private boolean isForThisModel(FirmwarePackage offered) {
        return FirmwarePackage.matches(offered.deviceClass(), unit.hardware().deviceClass())
                || unit.truth().fatal().stream().anyMatch(fatal -> fatal.isFor(offered));
    }

    private boolean isAllowed(FirmwareVersion offered, FirmwareVersion running) {
        return faults.has(DowngradeDefaults.class)
                || unit.truth().downgrade() == Downgrade.DEFAULTS_ITSELF
                || offered.compareTo(running) >= 0;
    }

    private static List<FirmwarePackage> keep(List<FirmwarePackage> packages, Predicate<FirmwarePackage> wanted) {
        return packages.stream().filter(wanted).toList();
    }

    private static Finding refused(ResponseStatus word) {
        return new Finding(Optional.empty(), word);
    }

    /**
     * What may make a flashing the last one.
     *
     * @param likelihood 0..1
     * @param why the sentence for the person who finds the unit dead
     */
    record Danger(double likelihood, String why) {}

    Optional<Danger> danger(FirmwarePackage flashed, FirmwareVersion running, boolean defaulted) {
        if (faults.has(HwCustom.class)) {
            return Optional.of(new Danger(1, CUSTOM_BUILD));
        }
        return unit.truth().fatal().stream()
                .filter(fatal -> fatal.isFor(flashed))
                .filter(fatal -> flashed.version()
                        .filter(version -> fatal.threatens(running, version, defaulted))
                        .isPresent())
                .map(fatal -> new Danger(likelihood(fatal), fatal.why()))
                .findFirst();
    }

    /** The model's, unless a fault says otherwise for the two ways to leave a step of the vendor's procedure out. */
    private double likelihood(FatalImage fatal) {
        if (!fatal.isFor(unit.hardware().platform())) {
            return fatal.likelihood();
        }
        OptionalDouble other = fatal.unlessDefaulted()
                ? faults.find(HopNeedreset.class).stream()
                        .mapToDouble(HopNeedreset::likelihood)
                        .findFirst()
                : faults.find(HopEnforce.class).stream()
                        .mapToDouble(HopEnforce::likelihood)
                        .findFirst();
        return other.orElse(fatal.likelihood());
    }
}
