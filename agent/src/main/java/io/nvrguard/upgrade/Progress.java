package io.nvrguard.upgrade;

import io.nvrguard.repair.RepairProgress;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far an open step is, for the person who watches. Never evidence of anything.
 *
 * @param doing what is going on, in a few words
 * @param percent 0 to 100, where anything tells
 * @param doneBytes sent so far; 0 outside of an upload
 * @param sizeBytes to be sent; 0 outside of an upload
 * @param instruction what a person has to do now, where one has to
 * @param repair disks and times, while a repair is watched
 */
public record Progress(
        String doing,
        OptionalInt percent,
        long doneBytes,
        long sizeBytes,
        Optional<String> instruction,
        Optional<RepairProgress> repair) {

    static Progress of(String doing) {
        return new Progress(doing, OptionalInt.empty(), 0, 0, Optional.empty(), Optional.empty());
    }

    static Progress of(String doing, int percent) {
        return new Progress(doing, OptionalInt.of(percent), 0, 0, Optional.empty(), Optional.empty());
    }

    static Progress ofBytes(String doing, long doneBytes, long sizeBytes) {
        int percent = sizeBytes == 0 ? 0 : (int) (100 * doneBytes / sizeBytes);
        return new Progress(doing, OptionalInt.of(percent), doneBytes, sizeBytes, Optional.empty(), Optional.empty());
    }

    static Progress ofInstruction(String doing, String instruction) {
        return new Progress(doing, OptionalInt.empty(), 0, 0, Optional.of(instruction), Optional.empty());
    }

    static Progress ofRepair(String doing, RepairProgress repair) {
        return new Progress(doing, OptionalInt.of(repair.percent()), 0, 0, Optional.empty(), Optional.of(repair));
    }
}
