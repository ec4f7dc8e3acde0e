package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.fault.Faults;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Database Repair / Rebuild: one disk after the other, 30 to 60 minutes per TB (vendor text, K-series, step 4). Its log words and
 * leaf are the simulator's own: no public source has the real ones (recorder-protocol.md §6.2).
 */
final class DatabaseRepair {
    private static final String LEAF = "simulatedDatabaseRepair";

    private final Agenda agenda;
    private final EventLog log;
    private final List<Disk> disks;
    private final Duration perTerabyte;
    private final Supplier<Faults> faults;
    private boolean running;
    private int started;
    private int completed;

    DatabaseRepair(Agenda agenda, EventLog log, List<Disk> disks, Duration perTerabyte, Supplier<Faults> faults) {
        this.agenda = agenda;
        this.log = log;
        this.disks = disks;
        this.perTerabyte = perTerabyte;
        this.faults = faults;
    }

    ResponseStatus start() {
        if (running) {
            return ResponseStatus.DEVICE_BUSY;
        }
        if (disks.isEmpty() || disks.stream().anyMatch(Disk::failed)) {
            return ResponseStatus.DISK_ERROR;
        }
        running = true;
        started++;
        log.information(LEAF, "Database Repair Started");
        faults.get().endsRepairAfter().ifPresent(soon -> after(soon, this::endTooSoon));
        begin(0);
        return ResponseStatus.OK;
    }

    private void begin(int index) {
        Disk disk = disks.get(index);
        disk.repairing();
        note("Started", disk);
        Duration whole = scaled(perTerabyte, disk.size().terabytes());
        if (index == 0) {
            faults.get().failsDiskWhileRepairingAt().ifPresent(share -> after(scaled(whole, share), () -> fail(disk)));
        }
        if (faults.get().finishesRepair()) {
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
        disks.get(index).repaired();
        note("Stopped", disks.get(index));
        if (index + 1 < disks.size()) {
            begin(index + 1);
        } else {
            completed++;
            stop();
        }
    }

    private void endTooSoon() {
        disks.stream().filter(Disk::isRepairing).forEach(disk -> {
            disk.repairEnded();
            note("Stopped", disk);
        });
        stop();
    }

    private void fail(Disk disk) {
        disk.fail();
        log.exception("hdError", "HDD " + disk.id());
        stop();
    }

    private void stop() {
        running = false;
        log.information(LEAF, "Database Repair Stopped");
    }

    /** The power is gone: no entry, nothing repaired. */
    void interrupt() {
        running = false;
        disks.forEach(Disk::repairEnded);
    }

    private void note(String what, Disk disk) {
        log.information(LEAF, "Database Repair " + what + ", HDD " + disk.id());
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
