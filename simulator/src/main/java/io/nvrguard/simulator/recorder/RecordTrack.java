package io.nvrguard.simulator.recorder;

/**
 * What is recorded of a channel, and when. No recording of a real body exists (recorder-protocol.md §9).
 *
 * @param id 101 for channel 1, 201 for channel 2
 * @param recordingMode {@code MOTION} as the installer set it
 */
public record RecordTrack(int id, int channel, boolean enabled, String recordingMode) {
    static RecordTrack of(int channel) {
        return new RecordTrack(channel * 100 + 1, channel, true, "MOTION");
    }
}
