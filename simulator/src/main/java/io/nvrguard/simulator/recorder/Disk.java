package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.scenario.DiskSize;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** One disk in its bay, with the recordings on it. Nothing but a format order ever takes recordings away. */
final class Disk {
    private static final int RECORDINGS_PER_TERABYTE = 600;

    /** Of the old database's recordings the new one finds these before a repair. */
    private static final double FOUND_UNREPAIRED = 0.4;

    /** Misspelt as SDK and clients know it (recorder-protocol.md §5). */
    private static final String REPAIRING = "reparing";

    private static final Set<String> BROKEN = Set.of("error", "smartFailed", "offline");

    private final int id;
    private final DiskSize size;
    private final double freeSpace;
    private int recordings;
    private int searchable;
    private String status = "ok";

    private Disk(int id, DiskSize size, double freeSpace) {
        this.id = id;
        this.size = size;
        this.freeSpace = freeSpace;
        recordings = (int) (size.terabytes() * RECORDINGS_PER_TERABYTE);
        searchable = recordings;
    }

    /** A unit's disks, in the lowest of the bays that hold one. */
    static List<Disk> inBays(RecorderScenario unit) {
        List<Integer> bays = IntStream.iterate(1, bay -> bay + 1)
                .filter(bay -> !unit.web().dialect().notexist().contains(bay))
                .limit(unit.disks().size())
                .boxed()
                .toList();
        return IntStream.range(0, bays.size())
                .mapToObj(index -> new Disk(
                        bays.get(index),
                        unit.disks().get(index),
                        unit.web().dialect().freeSpace()))
                .toList();
    }

    int id() {
        return id;
    }

    DiskSize size() {
        return size;
    }

    int recordings() {
        return recordings;
    }

    int searchable() {
        return searchable;
    }

    boolean failed() {
        return BROKEN.contains(status);
    }

    boolean isRepairing() {
        return status.equals(REPAIRING);
    }

    /** The database changed its form: old recordings are there and not found. */
    void outdateDatabase() {
        searchable = (int) (recordings * FOUND_UNREPAIRED);
    }

    void repairing() {
        status = REPAIRING;
    }

    void repaired() {
        status = "ok";
        searchable = recordings;
    }

    void repairEnded() {
        if (!failed()) {
            status = "ok";
        }
    }

    /** @param word how it says so: {@code error}, {@code smartFailed} or {@code offline} */
    void fail(String word) {
        status = word;
    }

    void format() {
        recordings = 0;
        searchable = 0;
    }

    DiskStatus status() {
        return new DiskStatus(
                id,
                status,
                size.capacityMebibytes(),
                (long) (size.capacityMebibytes() * freeSpace),
                String.format("SIM%05d%03d", size.gigabytes(), id));
    }
}
