package io.nvrguard.simulator.wire;

/** What a recorder speaks over TCP; each has ports of its own. */
public enum Protocol {
    HTTP,
    HTTPS,
    SSH
}
