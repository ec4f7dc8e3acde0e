package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.fault.BootFlap;
import io.nvrguard.simulator.fault.BootSlow;
import io.nvrguard.simulator.fault.DowngradeDefaults;
import io.nvrguard.simulator.fault.OtherClient;
import io.nvrguard.simulator.fault.PostNoschedule;
import io.nvrguard.simulator.fault.PowerCutAtBoot;
import io.nvrguard.simulator.fault.PowerCutAtFlash;
import io.nvrguard.simulator.fault.StatusMode;
import io.nvrguard.simulator.fault.UpgradeNoop;
import io.nvrguard.simulator.fault.UpgradeNostart;
import io.nvrguard.simulator.firmware.FirmwarePackage;
import io.nvrguard.simulator.firmware.FirmwareReader;
import io.nvrguard.simulator.firmware.FirmwareVersion;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The recorder's hardware: power, flash, boot, and the ways to die. */
final class Machine {
    /** How long it had been running when the simulation began. */
    private static final Duration UP_BEFORE = Duration.ofDays(12);

    /** How long it answers between two restarts of a flapping boot. */
    private static final Duration UP_BETWEEN_FLAPS = Duration.ofMinutes(1);

    /** How far somebody else's upgrade has come, whenever one asks. */
    private static final int PERCENT_OF_ANOTHER = 37;

    private static final int STUCK_AT = 99;

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
    private boolean flashedBefore;
    private int boots;
    private boolean stoppedAbnormally;
    private Optional<String> brickedWhy = Optional.empty();

    /** What a flashing or a boot touches elsewhere in the recorder. */
    record Ties(List<Disk> disks, DeviceClock clock, Setup setup, ActiveFaults faults, Runnable defaultItself) {}

    Machine(RecorderScenario unit, Agenda agenda, EventLog log, DatabaseRepair repair, Ties ties) {
        this.unit = unit;
        this.agenda = agenda;
        this.log = log;
        this.repair = repair;
        this.ties = ties;
        check = new UpgradeCheck(unit, ties.faults());
        chance = new Random(unit.serialNumber().hashCode());
        running = unit.running();
        poweredAt = agenda.now().minus(UP_BEFORE);
        flashingSince = agenda.now();
    }

    UpgradeCheck.Finding check(FirmwareReader image) {
        return check.judge(image, running);
    }

    void flash(FirmwarePackage image) {
        if (ties.faults().has(UpgradeNostart.class)) {
            return;
        }
        power = Power.FLASHING;
        flashingSince = agenda.now();
        Duration flashing = unit.truth().timing().flashing();
        agenda.after(flashing, () -> flashed(image));
        ties.faults()
                .find(PowerCutAtFlash.class)
                .ifPresent(cut -> agenda.after(share(flashing, cut.share()), this::cutPower));
    }

    private void flashed(FirmwarePackage image) {
        flashedBefore = true;
        if (!ties.faults().has(UpgradeNoop.class)) {
            Optional<UpgradeCheck.Danger> killer =
                    check.danger(image, running, defaulted).filter(danger -> chance.nextDouble() < danger.likelihood());
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
        if (ties.faults().has(PostNoschedule.class)) {
            ties.setup().forgetSchedules();
        }
        if (lower && defaultsItself()) {
            ties.defaultItself().run();
        }
    }

    private boolean defaultsItself() {
        return ties.faults()
                .find(DowngradeDefaults.class)
                .map(DowngradeDefaults::defaults)
                .orElse(true);
    }

    private static Duration share(Duration whole, double share) {
        return Duration.ofMillis((long) (whole.toMillis() * share));
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
        Duration boot = ties.faults()
                .find(BootSlow.class)
                .map(BootSlow::boot)
                .orElse(unit.truth().timing().boot());
        ties.faults()
                .find(PowerCutAtBoot.class)
                .ifPresent(cut -> agenda.after(share(boot, 0.5), () -> {
                    ties.faults().spend(cut);
                    losePower(cut.away());
                }));
        agenda.after(boot, this::booted);
    }

    private void booted() {
        power = Power.RUNNING;
        boots++;
        if (stoppedAbnormally) {
            log.operation("stopAbnormal");
        }
        stoppedAbnormally = false;
        log.operation("devicePowerOn");
        ties.clock().booted();
        ties.faults().find(BootFlap.class).ifPresent(this::flap);
    }

    private void flap(BootFlap fault) {
        ties.faults().spend(fault);
        if (fault.times() > 1) {
            ties.faults().set(new BootFlap(fault.times() - 1));
        }
        agenda.after(UP_BETWEEN_FLAPS, this::restart);
    }

    /** Gone, and back after a while. */
    void losePower(Duration away) {
        cutPower();
        agenda.after(away, this::restorePower);
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
        Optional<StatusMode> mode = ties.faults().find(StatusMode.class);
        if (power == Power.FLASHING) {
            return new UpgradeStatus(true, mode.map(this::misreported).orElseGet(this::percent));
        }
        if (ties.faults().has(OtherClient.class)) {
            return new UpgradeStatus(true, PERCENT_OF_ANOTHER);
        }
        boolean stuck = flashedBefore && mode.filter(StatusMode::stuck).isPresent();
        return stuck ? new UpgradeStatus(true, STUCK_AT) : new UpgradeStatus(false, 0);
    }

    private int percent() {
        Duration past = Duration.between(flashingSince, agenda.now());
        long whole = Math.max(1, unit.truth().timing().flashing().toMillis());
        return (int) Math.min(100, past.toMillis() * 100 / whole);
    }

    private int misreported(StatusMode mode) {
        int percent = percent();
        boolean secondHalf = percent > 50;
        return mode.stuck() && secondHalf ? STUCK_AT : mode.regress() && secondHalf ? 100 - percent : percent;
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
