package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a model does with an image older than the running one. */
public enum Downgrade {
    /** It runs it and has defaulted itself (vendor text, I-series, Downgrading). */
    @JsonProperty("defaults itself")
    DEFAULTS_ITSELF,
    /** It answers badVersion (firmware-images.md §6.3: "HIKVision blocks it. Only upgrades are allowed"). */
    @JsonProperty("refused")
    REFUSED
}
