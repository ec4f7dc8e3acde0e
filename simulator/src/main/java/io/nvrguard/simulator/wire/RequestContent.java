package io.nvrguard.simulator.wire;

import java.util.Optional;

/** The whole body of a request that is held. */
final class RequestContent {
    private final byte[] bytes;

    RequestContent(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Empty where it is no XML at all. */
    Optional<RequestXml> xml() {
        return RequestXml.read(bytes);
    }
}
