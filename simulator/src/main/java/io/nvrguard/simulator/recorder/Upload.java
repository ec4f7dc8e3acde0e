package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.firmware.FirmwareReader;
import java.util.Optional;

/** One firmware body on its way into a recorder. Reads headers and sums as the bytes stream by and keeps none of them. */
public final class Upload {
    private final SimulatedRecorder recorder;
    private final FirmwareReader image = new FirmwareReader();
    private final long announcedBytes;
    private final Caller caller;
    private final Optional<ResponseStatus> refusal;
    private long receivedBytes;

    Upload(SimulatedRecorder recorder, long announcedBytes, Caller caller, Optional<ResponseStatus> refusal) {
        this.recorder = recorder;
        this.announcedBytes = announcedBytes;
        this.caller = caller;
        this.refusal = refusal;
    }

    /** Refused before its first byte: the recorder is busy with another one. */
    public Optional<ResponseStatus> refusal() {
        return refusal;
    }

    /**
     * Takes the next bytes of the image; they are not kept.
     *
     * @return false when the line is dead: the recorder lost power or the network
     */
    public boolean feed(byte[] bytes, int offset, int length) {
        image.feed(bytes, offset, length);
        receivedBytes += length;
        return recorder.received(this, length);
    }

    /** After the last byte: the recorder's answer. With OK, flashing has begun. */
    public ResponseStatus end() {
        return recorder.ended(this);
    }

    /** The client went away before its last byte. */
    public void broken() {
        recorder.broken(this);
    }

    FirmwareReader image() {
        return image;
    }

    Caller caller() {
        return caller;
    }

    double share() {
        return announcedBytes <= 0 ? 0 : (double) receivedBytes / announcedBytes;
    }

    boolean empty() {
        return receivedBytes == 0;
    }
}
