package io.nvrguard.upgrade;

import io.nvrguard.firmware.ImageSource;
import io.nvrguard.recorder.Upload;
import io.nvrguard.simulator.recorder.Caller;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A body on its way: a few more bytes arrive with every look. */
final class SimulatedUpload {

    private static final int LOOKS = 4;

    /** Small, so that a line can drop at 97 % and the last bytes still be at home. */
    private static final int LAST_BYTES = 64;

    private final io.nvrguard.simulator.recorder.Upload body;
    private final byte[] image;
    private int sent;
    private boolean released;
    private Optional<Upload> end = Optional.empty();

    private SimulatedUpload(io.nvrguard.simulator.recorder.Upload body, byte[] image) {
        this.body = body;
        this.image = image;
    }

    static SimulatedUpload begin(SimulatedRecorder recorder, ImageSource image, Caller caller) {
        try (InputStream bytes = image.open()) {
            return new SimulatedUpload(recorder.beginUpgrade(image.sizeBytes(), caller), bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Upload look() {
        if (end.isPresent()) {
            return end.get();
        }
        int free = released ? image.length : image.length - LAST_BYTES;
        if (sent < free) {
            send(Math.min(image.length / LOOKS, free - sent));
        } else if (released) {
            end = Optional.of(new Upload.Answered(SimulatedDoor.said(body.end()), sent));
        } else {
            return new Upload.Held(sent, image.length);
        }
        return end.orElse(new Upload.Sending(sent, image.length));
    }

    private void send(int bytes) {
        boolean lives = body.feed(image, sent, bytes);
        sent += bytes;
        if (!lives) {
            end = Optional.of(new Upload.Broken("the connection broke", sent));
        }
    }

    void release() {
        released = true;
    }

    void breakOff() {
        if (end.isEmpty()) {
            body.broken();
            end = Optional.of(new Upload.Broken("stopped by us", sent));
        }
    }
}
