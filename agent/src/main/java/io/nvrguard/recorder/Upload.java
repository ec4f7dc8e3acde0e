package io.nvrguard.recorder;

/** How far the one firmware upload of this connection is. Nothing of it survives a crash: the recorder is asked then. */
public sealed interface Upload {

    /** None was started here. */
    record NotStarted() implements Upload {}

    /** Bytes are on their way, or all are sent and the answer is awaited; it may come only after flashing. */
    record Sending(long sentBytes, long sizeBytes) implements Upload {}

    /**
     * All but the last bytes are sent, their hash is the expected one, and the last are held back until
     * {@link Recorder#releaseUpload()}. Until then the recorder cannot have the whole file.
     */
    record Held(long sentBytes, long sizeBytes) implements Upload {}

    /** The recorder answered; only {@link ResponseStatus#isOk()} means that it took the file. */
    record Answered(ResponseStatus status, long sentBytes) implements Upload {}

    /** The connection broke or we stopped it; whether the recorder has the whole file is for the recorder to say. */
    record Broken(String reason, long sentBytes) implements Upload {}
}
