package io.nvrguard.upgrade;

import java.io.IOException;

/** The firmware files at hand. */
public interface Images {

    /**
     * Reads the hop's file anew, every byte of it.
     *
     * @throws IOException when it is gone or can no longer be read; the message says which file
     */
    OfferedImage read(PlannedHop hop) throws IOException;
}
