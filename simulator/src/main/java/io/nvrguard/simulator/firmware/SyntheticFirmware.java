package io.nvrguard.simulator.firmware;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A firmware package nobody can install on a real recorder: true header, made-up content. Same values, same bytes.
 *
 * <p>Layout: SWKH variant B with one file and a 256-byte tail, optionally inside an HK20 index
 * (firmware-images.md §1.3, §1.4, §1.6, §1.9).
 *
 * @param platform one that {@link DeviceClass} knows
 * @param version with a build
 * @param language 1 multi-language, 2 Chinese
 * @param sizeBytes of the whole image {@code digicap.dav}, at least 4 KiB, below 4 GiB
 * @param indexed wrap the package into an HK20 outer header
 */
public record SyntheticFirmware(
        String platform, FirmwareVersion version, int language, long sizeBytes, boolean indexed) {
    /** What {@link #named} gives when nothing is said about the size. */
    public static final long DEFAULT_SIZE_BYTES = 32L << 20;

    private static final int TAIL_BYTES = 256;
    private static final int HEADER_BYTES = SwkhHeader.FIXED_BYTES + SwkhHeader.FILE_BYTES;
    private static final String FILE_NAME = "synthetic_not_for_real_recorder";

    public SyntheticFirmware {
        DeviceClass.of(platform);
        if (sizeBytes < 4096 || sizeBytes >= 1L << 32) {
            throw new IllegalArgumentException("a synthetic image has 4 KiB to 4 GiB, not " + sizeBytes + " bytes");
        }
        if (version.build() == 0) {
            throw new IllegalArgumentException(
                    "a synthetic image needs a build, as in \"" + version + " build 210125\"");
        }
    }

    /** Takes platform, version, build and language from a name of the vendor's grammar; 32 MiB. */
    public static SyntheticFirmware named(String zipName) {
        FirmwareName name = FirmwareName.of(zipName)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "'" + zipName
                                        + "' is not named like NVR_<PLATFORM>_BL_ML_STD_V<version>_<build>.zip; give platform and version"));
        return new SyntheticFirmware(name.platform(), name.version(), name.language(), DEFAULT_SIZE_BYTES, false);
    }

    public SyntheticFirmware withPlatform(String other) {
        return new SyntheticFirmware(other, version, language, sizeBytes, indexed);
    }

    public SyntheticFirmware withVersion(FirmwareVersion other) {
        return new SyntheticFirmware(platform, other, language, sizeBytes, indexed);
    }

    public SyntheticFirmware withLanguage(int other) {
        return new SyntheticFirmware(platform, version, other, sizeBytes, indexed);
    }

    public SyntheticFirmware withSizeBytes(long other) {
        return new SyntheticFirmware(platform, version, language, other, indexed);
    }

    public SyntheticFirmware withIndex() {
        return new SyntheticFirmware(platform, version, language, sizeBytes, true);
    }

    /** Writes a vendor-like zip holding {@code digicap.dav}; an existing file is replaced. */
    public void write(Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(Deflater.NO_COMPRESSION);
            ZipEntry entry = new ZipEntry("digicap.dav");
            entry.setTimeLocal(LocalDateTime.of(2021, 1, 25, 0, 0));
            out.putNextEntry(entry);
            writeImage(out);
            out.closeEntry();
        }
    }

    /** Writes the bare {@code digicap.dav}, streaming; the stream is left open. */
    public void writeImage(OutputStream out) throws IOException {
        long packageBytes = sizeBytes - (indexed ? HEADER_BYTES : 0);
        SyntheticContent content = new SyntheticContent(toString());
        long fileBytes = packageBytes - HEADER_BYTES - TAIL_BYTES;
        if (indexed) {
            out.write(Scramble.apply(index(packageBytes)));
        }
        out.write(Scramble.apply(header(fileBytes, content.sum(fileBytes))));
        content.write(out, fileBytes);
        content.write(out, TAIL_BYTES);
    }

    private byte[] header(long fileBytes, int fileSum) {
        byte[] header = new byte[HEADER_BYTES];
        ByteBuffer b = SwkhHeader.littleEndian(header);
        b.putInt(0x00, SwkhHeader.MAGIC).putInt(0x08, HEADER_BYTES).putInt(0x0C, 1);
        b.putInt(0x10, language)
                .putInt(0x14, DeviceClass.of(platform))
                .putInt(0x18, 1)
                .putInt(0x1C, -1);
        b.putInt(0x20, (int) (HEADER_BYTES + fileBytes)).putInt(0x24, version.build());
        b.putInt(0x28, version.headerWord());
        b.put(0x2C, flag());
        b.put(0x40, FILE_NAME.getBytes(StandardCharsets.US_ASCII));
        b.putInt(0x60, HEADER_BYTES).putInt(0x64, (int) fileBytes).putInt(0x68, fileSum);
        b.putInt(0x04, SwkhHeader.sum(header, 12));
        return header;
    }

    private byte[] index(long packageBytes) {
        byte[] index = new byte[HEADER_BYTES];
        ByteBuffer b = SwkhHeader.littleEndian(index);
        b.putInt(0x00, 0x484B3230)
                .putInt(0x08, HEADER_BYTES)
                .putInt(0x10, (int) sizeBytes)
                .putInt(0x14, 1);
        for (int at = 0x18; at < 0x2C; at += 4) {
            b.putInt(at, -1);
        }
        b.put(0x2C, flag()).put(0x40, flag());
        b.putInt(0x60, HEADER_BYTES).putInt(0x64, (int) packageBytes);
        b.putInt(0x04, SwkhHeader.sum(index, 12));
        return index;
    }

    /** Six groups of three digits and one more (§1.5); the platform group is the synthetic device class. */
    private byte[] flag() {
        String digits = String.format("%03d005006111111%03d1", DeviceClass.of(platform) & 0x3FF, language);
        return digits.getBytes(StandardCharsets.US_ASCII);
    }
}
