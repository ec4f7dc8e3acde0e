package io.nvrguard.recorder;

/** Opens doors to recorders. */
public interface Recorders {

    /** Opens a door; nothing is sent until the first question. */
    Recorder open(RecorderAddress address, Login login);
}
