package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.fault.HddFail;
import io.nvrguard.simulator.fault.RebuildShort;
import io.nvrguard.simulator.fault.RebuildStall;
import io.nvrguard.simulator.scenario.ModelTruth;
import java.time.Duration;
import java.util.List;

/**
 * Database Repair / Rebuild: one disk after the other, 30 to 60 minutes per TB (vendor text, K-series, step 4). The vendor writes
 * its log entries "Database Rebuild Started and Stopped" on DVRs (same step). The I-series' words, the leaf and the entries of each
 * disk are the simulator's own: no public source has the real ones (recorder-protocol.md §6.2).
 */
final class DatabaseRepair {
    private static final String LEAF = "simulatedDatabaseRepair";

    private final Agenda agenda;
    private final EventLog log;
    private final Bays bays;
    private final Duration perTerabyte;
    private final String loggedAs;
    private final ActiveFaults faults;
    private final Runnable halfWay;
    private boolean running;
    private int started;
    private int completed;

    /** @param halfWay runs when half of the first disk is repaired */
    DatabaseRepair(ModelTruth truth, Agenda agenda, EventLog log, Bays bays, ActiveFaults faults, Runnable halfWay) {
        this.agenda = agenda;
        this.log = log;
        this.bays = bays;
        perTerabyte = truth.timing().repairPerTerabyte();
        loggedAs = truth.repairLoggedAs();
        this.faults = faults;
        this.halfWay = halfWay;
    }

    ResponseStatus start() {
        if (running) {
            return ResponseStatus.DEVICE_BUSY;
        }
        if (!bays.repairable()) {
            return ResponseStatus.DISK_ERROR;
        }
        running = true;
        started++;
        log.information(LEAF, loggedAs + " Started");
        faults.find(RebuildShort.class).ifPresent(soon -> after(soon.after(), this::endTooSoon));
        begin(0);
        return ResponseStatus.OK;
    }

    private void begin(int index) {
        Disk disk = disks().get(index);
        disk.repairing();
        note("Started", disk);
        Duration whole = scaled(perTerabyte, disk.size().terabytes());
        if (index == 0) {
            faults.find(HddFail.class)
                    .ifPresent(fault -> fault.whileRepairing()
                            .ifPresent(share -> after(scaled(whole, share), () -> fail(disk, fault.status()))));
            after(scaled(whole, 0.5), halfWay);
        }
        if (!faults.has(RebuildStall.class)) {
            after(whole, () -> finish(index));
        }
    }

    /** Only if this very repair is still running then. */
    private void after(Duration delay, Runnable what) {
        int mine = started;
        agenda.after(delay, () -> {
            if (running && started == mine) {
                what.run();
            }
        });
    }

    private void finish(int index) {
        disks().get(index).repaired();
        note("Stopped", disks().get(index));
        if (index + 1 < disks().size()) {
            begin(index + 1);
        } else {
            completed++;
            stop();
        }
    }

    private void endTooSoon() {
        disks().stream().filter(Disk::isRepairing).forEach(disk -> {
            disk.repairEnded();
            note("Stopped", disk);
        });
        stop();
    }

    private void fail(Disk disk, String word) {
        disk.fail(word);
        log.exception("hdError", "HDD " + disk.id());
        stop();
    }

    private void stop() {
        running = false;
        log.information(LEAF, loggedAs + " Stopped");
    }

    /** The power is gone: no entry, nothing repaired. */
    void interrupt() {
        running = false;
        disks().forEach(Disk::repairEnded);
    }

    private List<Disk> disks() {
        return bays.disks();
    }

    private void note(String what, Disk disk) {
        log.information(LEAF, loggedAs + " " + what + ", HDD " + disk.id());
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis((long) (duration.toMillis() * factor));
    }

    boolean running() {
        return running;
    }

    int started() {
        return started;
    }

    int completed() {
        return completed;
    }
}
