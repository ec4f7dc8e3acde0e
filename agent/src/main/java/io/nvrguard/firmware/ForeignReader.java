package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.util.List;

/** Bytes in no container we read: says what they look like and lets them pass. */
final class ForeignReader implements Section {

    private final byte[] first;

    /** @param first the first bytes, at most 64; none for an empty file */
    ForeignReader(byte[] first) {
        this.first = first.clone();
    }

    @Override
    public void accept(ByteBuffer bytes) {
        bytes.position(bytes.limit());
    }

    @Override
    public Contents finish() {
        Findings findings = new Findings();
        findings.notCovered("Not firmware in a known container (SWKH, HK20, HK30): "
                + ForeignFile.of(first).looks(first) + ".");
        return new Contents(Container.UNKNOWN, List.of(), findings);
    }
}
