package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.firmware.FirmwarePackage;
import io.nvrguard.simulator.firmware.FirmwareReader;
import io.nvrguard.simulator.firmware.FirmwareVersion;
import io.nvrguard.simulator.scenario.FatalImage;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** The recorder's hardware: power, flash, boot, and the ways to die. */
final class Machine {
    /** How long it had been running when the simulation began. */
    private static final Duration UP_BEFORE = Duration.ofDays(12);

    private static final String FLASH_INTERRUPTED =
            "The power went while the flash was written; the boot loader finds no firmware.";

    private final RecorderScenario unit;
    private final Agenda agenda;
    private final EventLog log;
    private final DatabaseRepair repair;
    private final Ties ties;
    private final UpgradeCheck check;
    private final Random chance;
    private FirmwareVersion running;
    private boolean defaulted;
    private Power power = Power.RUNNING;
    private Instant poweredAt;
    private Instant flashingSince;
    private int boots;
    private boolean stoppedAbnormally;
    private Optional<String> brickedWhy = Optional.empty();

    /** What a flashing or a boot touches elsewhere in the recorder. */
    record Ties(List<Disk> disks, Supplier<Faults> faults, Runnable defaultItself) {}

    Machine(RecorderScenario unit, Agenda agenda, EventLog log, DatabaseRepair repair, Ties ties) {
        this.unit = unit;
        this.agenda = agenda;
        this.log = log;
        this.repair = repair;
        this.ties = ties;
        check = new UpgradeCheck(unit);
        chance = new Random(unit.serialNumber().hashCode());
        running = unit.running();
        poweredAt = agenda.now().minus(UP_BEFORE);
        flashingSince = agenda.now();
    }

    UpgradeCheck.Finding check(FirmwareReader image) {
        return check.judge(image, running);
    }

    void flash(FirmwarePackage image) {
        if (!ties.faults().get().startsUpgrade()) {
            return;
        }
        power = Power.FLASHING;
        flashingSince = agenda.now();
        Duration flashing = unit.truth().timing().flashing();
        agenda.after(flashing, () -> flashed(image));
        ties.faults()
                .get()
                .cutsPowerWhileFlashingAt()
                .ifPresent(
                        share -> agenda.after(Duration.ofMillis((long) (flashing.toMillis() * share)), this::cutPower));
    }

    private void flashed(FirmwarePackage image) {
        if (ties.faults().get().keepsNewVersion()) {
            Optional<FatalImage> killer =
                    check.danger(image, running, defaulted).filter(f -> chance.nextDouble() < f.likelihood());
            if (killer.isPresent()) {
                brick(killer.get().why());
                return;
            }
            run(image.version().orElse(running));
        }
        restart();
    }

    private void run(FirmwareVersion version) {
        boolean lower = version.compareTo(running) < 0;
        if (running.isBelow(unit.truth().databaseSince())
                && !version.isBelow(unit.truth().databaseSince())) {
            ties.disks().forEach(Disk::outdateDatabase);
        }
        running = version;
        defaulted = false;
        if (lower) {
            ties.defaultItself().run();
        }
    }

    void restart() {
        log.operation("devicePowerOff");
        restartSilently();
    }

    /** Boots without a word: after a full factory default the log that would hold it is gone. */
    void restartSilently() {
        powerDown();
        startBoot();
    }

    private void startBoot() {
        power = Power.BOOTING;
        poweredAt = agenda.now();
        agenda.after(unit.truth().timing().boot(), this::booted);
    }

    private void booted() {
        power = Power.RUNNING;
        boots++;
        if (stoppedAbnormally) {
            log.operation("stopAbnormal");
        }
        stoppedAbnormally = false;
        log.operation("devicePowerOn");
    }

    void cutPower() {
        switch (power) {
            case FLASHING -> brick(FLASH_INTERRUPTED);
            case RUNNING, BOOTING -> {
                powerDown();
                power = Power.OFF;
                stoppedAbnormally = true;
            }
            case OFF, BRICKED -> powerDown();
        }
    }

    void restorePower() {
        if (power == Power.OFF) {
            startBoot();
        }
    }

    private void brick(String why) {
        powerDown();
        power = Power.BRICKED;
        brickedWhy = Optional.of(why);
    }

    private void powerDown() {
        agenda.clear();
        repair.interrupt();
    }

    /** A full factory default since the running version was flashed. */
    void defaulted() {
        defaulted = true;
    }

    UpgradeStatus upgradeStatus() {
        if (power != Power.FLASHING) {
            return new UpgradeStatus(false, 0);
        }
        Duration past = Duration.between(flashingSince, agenda.now());
        long whole = Math.max(1, unit.truth().timing().flashing().toMillis());
        return new UpgradeStatus(true, (int) Math.min(100, past.toMillis() * 100 / whole));
    }

    Power power() {
        return power;
    }

    FirmwareVersion running() {
        return running;
    }

    int boots() {
        return boots;
    }

    Duration upTime() {
        return Duration.between(poweredAt, agenda.now());
    }

    Optional<String> brickedWhy() {
        return brickedWhy;
    }
}
