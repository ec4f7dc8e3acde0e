package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.firmware.FirmwarePackage;
import io.nvrguard.simulator.firmware.FirmwareReader;
import io.nvrguard.simulator.firmware.FirmwareVersion;
import io.nvrguard.simulator.scenario.Downgrade;
import io.nvrguard.simulator.scenario.FatalImage;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The recorder's own check of an image, before it flashes: device class, oemCode and language must be its own
 * (firmware-images.md §0). It is no protection against the images that kill this model: those it takes.
 */
final class UpgradeCheck {
    private final RecorderScenario unit;

    UpgradeCheck(RecorderScenario unit) {
        this.unit = unit;
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
        boolean deviceClass =
                FirmwarePackage.matches(offered.deviceClass(), unit.hardware().deviceClass())
                        || unit.truth().fatal().stream().anyMatch(fatal -> fatal.isFor(offered));
        return deviceClass
                && FirmwarePackage.matches(offered.oemCode(), unit.truth().oemCode());
    }

    private boolean isAllowed(FirmwareVersion offered, FirmwareVersion running) {
        return unit.truth().downgrade() == Downgrade.DEFAULTS_ITSELF || offered.compareTo(running) >= 0;
    }

    private static List<FirmwarePackage> keep(List<FirmwarePackage> packages, Predicate<FirmwarePackage> wanted) {
        return packages.stream().filter(wanted).toList();
    }

    private static Finding refused(ResponseStatus word) {
        return new Finding(Optional.empty(), word);
    }

    /** What would make this flashing the last one. */
    Optional<FatalImage> danger(FirmwarePackage flashed, FirmwareVersion running, boolean defaulted) {
        return unit.truth().fatal().stream()
                .filter(fatal -> fatal.isFor(flashed))
                .filter(fatal -> flashed.version()
                        .filter(version -> fatal.threatens(running, version, defaulted))
                        .isPresent())
                .findFirst();
    }
}
