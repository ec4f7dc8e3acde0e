package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.util.List;

/** A part of an image that is read on its own, fed from its own byte 0 in any chunking. */
interface Section {

    /** Takes all remaining bytes of the buffer. */
    void accept(ByteBuffer bytes);

    /** Called once, when the part's bytes are over. */
    Contents finish();

    /** What the part turned out to hold. */
    record Contents(Container container, List<ImagePackage> packages, Findings findings) {
        public Contents {
            packages = List.copyOf(packages);
        }
    }
}
