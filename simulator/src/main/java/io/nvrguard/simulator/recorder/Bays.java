package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.fault.HddNone;
import java.util.List;
import java.util.Optional;

/** The bays as the recorder reports them; its disks and their recordings stay what they are. */
final class Bays {
    private final List<Disk> disks;
    private final ActiveFaults faults;

    Bays(List<Disk> disks, ActiveFaults faults) {
        this.disks = disks;
        this.faults = faults;
    }

    List<Disk> disks() {
        return disks;
    }

    List<DiskStatus> report() {
        Optional<HddNone> none = faults.find(HddNone.class);
        if (none.filter(HddNone::hidesBays).isPresent()) {
            return List.of();
        }
        return disks.stream()
                .map(Disk::status)
                .map(disk -> none.map(fault -> disk.as(fault.kind())).orElse(disk))
                .toList();
    }

    /** Only a drive on the network, of which a recorder keeps no database. */
    boolean onlyNas() {
        return faults.find(HddNone.class).filter(HddNone::onlyNas).isPresent();
    }

    /** Is there a database to repair, and no disk that would not bear it? */
    boolean repairable() {
        return !faults.has(HddNone.class) && !disks.isEmpty() && disks.stream().noneMatch(Disk::failed);
    }

    void failFirst(String word) {
        disks.stream().limit(1).forEach(disk -> disk.fail(word));
    }
}
