package io.nvrguard.simulator.recorder;

/**
 * A connected camera (recorder-protocol.md §9).
 *
 * @param id the channel, from 1
 */
public record InputChannel(int id, String name, String ipAddress) {}
