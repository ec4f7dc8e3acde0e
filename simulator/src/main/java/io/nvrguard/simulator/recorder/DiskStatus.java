package io.nvrguard.simulator.recorder;

/**
 * A disk as {@code ContentMgmt/Storage} reports it (recorder-protocol.md §5).
 *
 * @param id bay, from 1
 * @param status the wire's word: {@code ok}, {@code reparing}, {@code error} …
 * @param capacity MiB
 * @param freeSpace MiB; 0 is normal on a recorder that overwrites
 */
public record DiskStatus(int id, String status, long capacity, long freeSpace, String serialNumber) {
    /** The same bay with another word; an empty one has no capacity. */
    DiskStatus as(String word) {
        return word.equals("notexist")
                ? new DiskStatus(id, word, 0, 0, "")
                : new DiskStatus(id, word, capacity, freeSpace, serialNumber);
    }
}
