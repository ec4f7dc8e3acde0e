package io.nvrguard.simulator.recorder;

/**
 * Progress of flashing (recorder-protocol.md §2.2).
 *
 * @param percent 0..100; 0 when nothing is flashed
 */
public record UpgradeStatus(boolean upgrading, int percent) {}
