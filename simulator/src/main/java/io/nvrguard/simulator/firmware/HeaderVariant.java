package io.nvrguard.simulator.firmware;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The layouts of bytes 0x1C to 0x3F of a classic header (firmware-images.md §1.4). */
public enum HeaderVariant {
    /** Recorders of 2015: wildcards and a BCD date, no version. */
    A,
    /** 2017: total length, date, version and flag. */
    B,
    /** The vendor's training tool: version without date, and flag. */
    C,
    /** A newer application: version and date in single bytes. */
    D;

    private static final int IN_BCD = 0x20000000;

    void write(ByteBuffer header, FirmwareVersion version, String flag, int totalLength) {
        header.putInt(0x1C, -1);
        switch (this) {
            case A -> {
                header.putInt(0x20, -1).putInt(0x24, -1).putInt(0x28, -1);
                header.putInt(
                        0x34, IN_BCD | Integer.parseInt(version.buildText().substring(6), 16));
                header.putInt(0x38, 1);
            }
            case B -> {
                header.putInt(0x20, totalLength).putInt(0x24, version.build()).putInt(0x28, version.headerWord());
                header.put(0x2C, flag.getBytes(StandardCharsets.US_ASCII));
            }
            case C -> {
                header.putInt(0x1C, version.major() << 16 | version.minor() << 8 | (version.revision() & 0xFF));
                header.putInt(0x20, -1).putInt(0x24, -1).putInt(0x28, -1);
                header.put(0x2C, flag.getBytes(StandardCharsets.US_ASCII));
            }
            case D -> header.putInt(0x38, version.headerWord()).putInt(0x3C, packedDate(version.build()));
        }
    }

    /** {@code 16<<16 + 9<<8 + 8} for build 160908. */
    static int packedDate(int build) {
        return ((build / 10_000) << 16) | ((build / 100 % 100) << 8) | (build % 100);
    }
}
