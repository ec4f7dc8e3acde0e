package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Reads the outer 16 bytes of an HK30 package. The rest is encrypted for the recorder; the agent has no key and needs none
 * (firmware-images.md §1.7), so language, device class, version and content stay unread.
 */
final class Hk30Reader implements Section {

    private static final int SHORTEST_HEADER = 256;

    private final HeaderBuffer header = new HeaderBuffer();
    private long position;

    @Override
    public void accept(ByteBuffer bytes) {
        position += bytes.remaining();
        header.fill(bytes);
        bytes.position(bytes.limit());
    }

    @Override
    public Contents finish() {
        Findings findings = new Findings();
        ImagePackage silent = ImagePackage.silent(Container.HK30);
        if (!header.hasFixedPart()) {
            findings.damaged("It is cut off inside its header, after " + position + " bytes.");
            return new Contents(Container.HK30, List.of(silent), findings);
        }
        long stated = header.plain().statedLength();
        if (stated < SHORTEST_HEADER || stated > position) {
            findings.damaged("Its HK30 header claims " + stated + " bytes, needs at least 256 and at most the "
                    + position + " that are there.");
        }
        findings.notCovered("It is encrypted (HK30): only its header of " + stated + " bytes and its "
                + header.plain().u32(0x0C) + " files can be told; language, device class, version and content cannot be"
                + " read.");
        return new Contents(Container.HK30, List.of(silent), findings);
    }
}
