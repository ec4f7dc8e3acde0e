package io.nvrguard.simulator.recorder;

/**
 * A disk as {@code ContentMgmt/Storage} reports it (recorder-protocol.md §5).
 *
 * @param id bay, from 1
 * @param status the wire's word: {@code ok}, {@code reparing}, {@code error} …
 * @param capacity MiB
 * @param freeSpace MiB; 0 is normal on a recorder that overwrites
 */
public record DiskStatus(int id, String status, long capacity, long freeSpace, String serialNumber) {}
