package io.nvrguard.service;

import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderIdentity;
import io.nvrguard.recorder.Storage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What one look at a recorder found. */
sealed interface RecorderHealth {

    /**
     * It answered.
     *
     * @param disks the bays with a disk in them
     * @param upgrading what it says itself; only a hint (failure-modes.md F05)
     * @param clockOffset its clock minus ours, both read as wall clocks of this computer's zone; empty: not reported
     * @param unfinishedJob the id of a job of ours that is not finished for it
     */
    record Answered(
            RecorderIdentity identity,
            List<Disk> disks,
            boolean upgrading,
            Optional<Duration> clockOffset,
            Optional<String> unfinishedJob)
            implements RecorderHealth {

        public Answered {
            disks = List.copyOf(disks);
        }
    }

    /**
     * It did not answer, or not as asked.
     *
     * @param words what was found instead, without secrets
     */
    record Silent(RecorderException.Kind kind, String words) implements RecorderHealth {}

    /** Looks once; changes nothing on the recorder. */
    static RecorderHealth of(Recorder recorder, LocalDateTime now, Optional<String> unfinishedJob) {
        try {
            RecorderIdentity identity = recorder.identify();
            Optional<Duration> offset = recorder.status().deviceTime().map(time -> Duration.between(now, time));
            Storage storage = recorder.storage();
            boolean upgrading = recorder.upgradeStatus().upgrading();
            return new Answered(identity, storage.disks(), upgrading, offset, unfinishedJob);
        } catch (RecorderException e) {
            return new Silent(e.kind(), e.getMessage() == null ? e.kind().toString() : e.getMessage());
        }
    }
}
