package io.nvrguard.simulator.recorder;

/** Who asks, as the log records it. */
public record Caller(String user, String ipAddress) {
    /** A person at the recorder's own screen. */
    public static final Caller LOCAL = new Caller("admin", "");
}
