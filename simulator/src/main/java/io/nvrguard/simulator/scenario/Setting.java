package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a default reset clears unless the model keeps it. Recordings stay in any case (recorder-protocol.md §3.1). */
public enum Setting {
    /** The account; without it the unit is inactive. */
    @JsonProperty("password")
    PASSWORD,
    @JsonProperty("address")
    ADDRESS,
    @JsonProperty("name")
    NAME,
    /** Cameras and their recording schedules. */
    @JsonProperty("cameras")
    CAMERAS,
    /** Disk groups and quota. */
    @JsonProperty("storage")
    STORAGE,
    @JsonProperty("log")
    LOG,
    /** The time and the server it follows; cleared, it is 1970. */
    @JsonProperty("clock")
    CLOCK,
    /** Whether SSH is on; cleared, it is off, as it left the factory. */
    @JsonProperty("ssh")
    SSH
}
