package io.nvrguard.recorder;

import java.util.List;

/**
 * All bays and how recordings are spread over them.
 *
 * @param workMode {@code group} or {@code quota}; empty text where not reported
 */
public record Storage(List<Disk> bays, String workMode) {

    public Storage {
        bays = List.copyOf(bays);
    }

    /** The bays that hold a disk. */
    public List<Disk> disks() {
        return bays.stream().filter(bay -> !bay.isAbsent()).toList();
    }
}
