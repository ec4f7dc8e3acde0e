package io.nvrguard.simulator.firmware;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** One package of a synthetic image: a header as it lies on disk, made-up content, and perhaps a tail. */
final class SyntheticPackage {
    static final int TAIL_BYTES = 256;

    private static final int HEADER_BYTES = SwkhHeader.FIXED_BYTES + SwkhHeader.FILE_BYTES;
    private static final String FILE_NAME = "synthetic_not_for_real_recorder";
    private static final int HK30_MAGIC = 0x484B3330;
    private static final int HK30_CLEAR_BYTES = 16;
    private static final int HK30_FILES = 1;
    private static final int HKSU_HEADER_BYTES = 128;
    private static final int HKSU_FILE_BYTES = 96;

    private final byte[] header;
    private final long contentBytes;
    private final int tailBytes;

    private SyntheticPackage(byte[] header, long contentBytes, int tailBytes) {
        this.header = header;
        this.contentBytes = contentBytes;
        this.tailBytes = tailBytes;
    }

    /** A classic package of that many bytes in all. */
    static SyntheticPackage swkh(
            SyntheticFirmware firmware, int deviceClass, long lengthBytes, int tailBytes, SyntheticContent content) {
        long fileBytes = lengthBytes - HEADER_BYTES - tailBytes;
        byte[] header = new byte[HEADER_BYTES];
        ByteBuffer b = SwkhHeader.littleEndian(header);
        b.putInt(0x00, SwkhHeader.MAGIC).putInt(0x08, HEADER_BYTES).putInt(0x0C, 1);
        b.putInt(0x10, firmware.language()).putInt(0x14, deviceClass).putInt(0x18, 1);
        firmware.variant()
                .write(b, firmware.version(), flag(deviceClass, firmware.language()), (int) (HEADER_BYTES + fileBytes));
        b.put(0x40, FILE_NAME.getBytes(StandardCharsets.US_ASCII));
        b.putInt(0x60, HEADER_BYTES).putInt(0x64, (int) fileBytes).putInt(0x68, content.sum(fileBytes));
        b.putInt(0x04, SwkhHeader.sum(header, 12));
        byte[] onDisk = firmware.packing() == Packing.CLEAR ? header : Scramble.apply(header);
        return new SyntheticPackage(onDisk, fileBytes, tailBytes);
    }

    /** An encrypted package: 16 readable bytes, the rest as good as random. */
    static SyntheticPackage hk30(long lengthBytes) {
        byte[] header = new byte[HK30_CLEAR_BYTES];
        SwkhHeader.littleEndian(header)
                .putInt(0x00, HK30_MAGIC)
                .putInt(0x04, 0x5EED)
                .putInt(0x08, 256 + 64 * HK30_FILES)
                .putInt(0x0C, HK30_FILES);
        return new SyntheticPackage(Scramble.apply(header), lengthBytes - HK30_CLEAR_BYTES, 0);
    }

    /** A package of other products, with big-endian fields. */
    static SyntheticPackage hksu(SyntheticFirmware firmware, long lengthBytes) {
        byte[] header = new byte[HKSU_HEADER_BYTES + HKSU_FILE_BYTES];
        ByteBuffer b = ByteBuffer.wrap(header).order(ByteOrder.BIG_ENDIAN);
        b.put(0, "HKSU".getBytes(StandardCharsets.US_ASCII));
        b.putInt(0x04, 2).putInt(0x08, header.length).putInt(0x0C, DeviceClass.of(firmware.platform()));
        b.put(0x10, (byte) (firmware.language() == 2 ? 0b10 : 0b01));
        b.putInt(0x24, 1).putInt(0x28, firmware.version().headerWord());
        b.putInt(0x2C, HeaderVariant.packedDate(firmware.version().build()));
        b.putInt(0x3C, (int) lengthBytes).putInt(0x40, 1).putInt(0x44, HKSU_HEADER_BYTES);
        b.put(HKSU_HEADER_BYTES, FILE_NAME.getBytes(StandardCharsets.US_ASCII));
        b.putInt(HKSU_HEADER_BYTES + 32, header.length)
                .putInt(HKSU_HEADER_BYTES + 36, (int) (lengthBytes - header.length));
        return new SyntheticPackage(Scramble.apply(header), lengthBytes - header.length, 0);
    }

    /** Six groups of three digits and one more (§1.5). SYNTHETIC: the platform group, far from those of known devices. */
    static String flag(int deviceClass, int language) {
        return String.format("%03d005006111111%03d1", 600 + deviceClass % 400, language);
    }

    long lengthBytes() {
        return header.length + contentBytes + tailBytes;
    }

    /** Sum of all its bytes, mod 2^32. */
    int sum(SyntheticContent content) {
        return SwkhHeader.sum(header, 0) + content.sum(contentBytes) + content.sum(tailBytes);
    }

    void write(OutputStream out, SyntheticContent content) throws IOException {
        out.write(header);
        content.write(out, contentBytes);
        content.write(out, tailBytes);
    }
}
