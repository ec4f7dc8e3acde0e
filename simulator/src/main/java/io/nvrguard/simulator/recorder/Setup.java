package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.scenario.RecorderScenario;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What an installer programmed and a factory default takes away: cameras, schedules, address. */
final class Setup {
    private static final int EXPORT_BYTES = 128 << 10;

    private final RecorderScenario unit;
    private int cameras;
    private String address;

    Setup(RecorderScenario unit) {
        this.unit = unit;
        cameras = unit.truth().cameras();
        address = unit.network().host();
    }

    void forgetCameras() {
        cameras = 0;
    }

    void moveToDefaultAddress() {
        address = unit.network().defaultAddress();
    }

    String address() {
        return address;
    }

    List<InputChannel> inputChannels() {
        return IntStream.rangeClosed(1, cameras)
                .mapToObj(id -> new InputChannel(id, "Camera " + id, "192.0.2." + (100 + id)))
                .toList();
    }

    List<RecordTrack> recordTracks() {
        return IntStream.rangeClosed(1, cameras)
                .mapToObj(channel -> new RecordTrack(channel * 100 + 1, channel, "MOTION"))
                .toList();
    }

    /** An opaque file of at least 100 kB, as recorders export it; the same setup gives the same bytes. */
    byte[] export() {
        byte[] file = new byte[EXPORT_BYTES];
        new SplittableRandom((unit.serialNumber() + cameras).hashCode()).nextBytes(file);
        byte[] mark = "SIMULATED CONFIGURATION".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(mark, 0, file, 0, mark.length);
        return file;
    }
}
