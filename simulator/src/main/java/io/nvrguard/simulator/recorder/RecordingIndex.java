package io.nvrguard.simulator.recorder;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The database that finds recordings again: an hour of each channel after the other, backwards from the day the simulation began.
 * While a disk waits for its repair it finds only some of that disk's.
 */
final class RecordingIndex {
    private static final Duration LENGTH = Duration.ofHours(1);

    private final List<Disk> disks;
    private final int channels;
    private final LocalDateTime newest;

    /** @param newest device wall clock at which the last recording ended */
    RecordingIndex(List<Disk> disks, int channels, LocalDateTime newest) {
        this.disks = disks;
        this.channels = Math.max(1, channels);
        this.newest = newest.withNano(0);
    }

    RecordingPage search(RecordingQuery query) {
        List<Recording> found = IntStream.range(0, disks.size())
                .boxed()
                .flatMap(this::onDisk)
                .filter(recording -> finds(query, recording))
                .skip(query.searchResultPostion())
                .limit(query.maxResults() + 1L)
                .toList();
        boolean more = found.size() > query.maxResults();
        return new RecordingPage(more ? found.subList(0, query.maxResults()) : found, more);
    }

    private static boolean finds(RecordingQuery query, Recording recording) {
        return (query.trackIds().isEmpty() || query.trackIds().contains(recording.trackId()))
                && recording.end().isAfter(query.from())
                && recording.start().isBefore(query.to());
    }

    /** Spread evenly over the disk: the database lost its way, not the newest or the oldest. */
    private Stream<Recording> onDisk(int index) {
        Disk disk = disks.get(index);
        int before = disks.subList(0, index).stream().mapToInt(Disk::recordings).sum();
        long all = disk.recordings();
        long findable = disk.searchable();
        return IntStream.range(0, disk.recordings())
                .filter(i -> (i + 1) * findable / all > i * findable / all)
                .mapToObj(i -> recording(before + i));
    }

    private Recording recording(int number) {
        LocalDateTime end = newest.minus(LENGTH.multipliedBy(number / channels));
        return new Recording((number % channels + 1) * 100 + 1, end.minus(LENGTH), end, number);
    }
}
