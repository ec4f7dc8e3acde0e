package io.nvrguard.recorder;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One disk bay as {@code GET /ISAPI/ContentMgmt/Storage} lists it (recorder-protocol.md §5).
 *
 * @param id the bay's number as the recorder writes it
 * @param status the recorder's word: {@code ok}, {@code error}, {@code reparing} (sic) …
 * @param capacityMegabytes MiB; 0 where the recorder gives none
 * @param freeMegabytes MiB; 0 is the normal state of a recorder that overwrites
 * @param group the HDD group, where storage is in group mode
 */
public record Disk(
        String id,
        String name,
        String status,
        long capacityMegabytes,
        long freeMegabytes,
        String property,
        Optional<String> group) {

    /** Disk makers count 10^12 bytes to the terabyte, the recorder 2^20 to the "MB": 1907729 is a 2 TB disk (§5). */
    private static final double MEGABYTES_PER_TERABYTE = 1e12 / (1 << 20);

    private static final Set<String> WELL = Set.of("ok", "idle", "sleeping");
    private static final Set<String> AT_WORK =
            Set.of("reparing", "repairing", "formating", "formatting", "repair", "rebuilding");

    /** A bay without a disk in it. */
    public boolean isAbsent() {
        return word().equals("notexist");
    }

    public boolean isWell() {
        return WELL.contains(word());
    }

    /** Repairing or formatting: neither well nor broken, and not to be disturbed. */
    public boolean isAtWork() {
        return AT_WORK.contains(word());
    }

    public double terabytes() {
        return capacityMegabytes / MEGABYTES_PER_TERABYTE;
    }

    private String word() {
        return status.strip().toLowerCase(Locale.ROOT);
    }
}
