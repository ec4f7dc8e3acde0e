package io.nvrguard.simulator.recorder;

import java.time.LocalDateTime;

/**
 * One stretch of video on the disks, as {@code ContentMgmt/search} finds it.
 *
 * @param trackId 101 for channel 1
 * @param start device wall clock when it was recorded
 * @param number tells it from all others of the recorder
 */
public record Recording(int trackId, LocalDateTime start, LocalDateTime end, int number) {}
