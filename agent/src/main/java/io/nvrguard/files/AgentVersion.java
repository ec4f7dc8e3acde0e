package io.nvrguard.files;

/** Which nvrguard wrote a file. */
public final class AgentVersion {

    public static final String TEXT = "0.1.0";

    private AgentVersion() {}
}
