package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two ways recorders date their XML (recorder-protocol.md §1): I- and M-series against K-, Q-series and DVRs. */
public enum Dialect {
    @JsonProperty("isapi.org")
    ISAPI_ORG("2.0", "http://www.isapi.org/ver20/XMLSchema"),
    @JsonProperty("hikvision.com")
    HIKVISION_COM("1.0", "http://www.hikvision.com/ver20/XMLSchema");

    private final String version;
    private final String namespace;

    Dialect(String version, String namespace) {
        this.version = version;
        this.namespace = namespace;
    }

    public String version() {
        return version;
    }

    public String namespace() {
        return namespace;
    }
}
