package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.fault.LogWipeAtReset;
import io.nvrguard.simulator.fault.ResetNet;
import io.nvrguard.simulator.scenario.ResetKeeps;
import io.nvrguard.simulator.scenario.Setting;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a default reset takes: account, address, cameras, schedules, log and time, unless the model or a fault keeps them. The
 * recordings stay in any case.
 */
final class FactoryDefault {
    private final ResetKeeps keeps;
    private final boolean movesAtReset;
    private final Logins logins;
    private final Setup setup;
    private final EventLog log;
    private final DeviceClock clock;
    private final ActiveFaults faults;
    private int count;
    private int fullOnes;

    /** @param movesAtReset whether clearing the address moves the unit, where no fault says otherwise */
    FactoryDefault(
            ResetKeeps keeps,
            boolean movesAtReset,
            Logins logins,
            Setup setup,
            EventLog log,
            DeviceClock clock,
            ActiveFaults faults) {
        this.keeps = keeps;
        this.movesAtReset = movesAtReset;
        this.logins = logins;
        this.setup = setup;
        this.log = log;
        this.clock = clock;
        this.faults = faults;
    }

    void basic() {
        clearAllBut(keeps.basic());
    }

    void full() {
        fullOnes++;
        clearAllBut(keeps.full());
    }

    private void clearAllBut(Set<Setting> kept) {
        count++;
        EnumSet<Setting> cleared = EnumSet.allOf(Setting.class);
        cleared.removeAll(kept);
        cleared.forEach(this::clear);
    }

    private void clear(Setting setting) {
        switch (setting) {
            case PASSWORD -> logins.deactivate();
            case ADDRESS -> {
                if (faults.find(ResetNet.class).map(ResetNet::toDefault).orElse(movesAtReset)) {
                    setup.moveToDefaultAddress();
                }
            }
            case NAME -> setup.forgetName();
            case CAMERAS -> setup.forgetCameras();
            case STORAGE -> setup.forgetStorage();
            case LOG -> {
                if (faults.find(LogWipeAtReset.class).map(LogWipeAtReset::wiped).orElse(true)) {
                    log.wipe();
                }
            }
            case CLOCK -> {
                setup.forgetNtp();
                clock.follow(setup.ntpInterval());
                clock.restartAtEpoch();
            }
            case SSH -> setup.openSsh(false);
        }
    }

    /** Basic and full ones so far. */
    int count() {
        return count;
    }

    int fullOnes() {
        return fullOnes;
    }
}
