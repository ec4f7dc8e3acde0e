package io.nvrguard.simulator.firmware;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A firmware image nobody can install on a real recorder: true headers, made-up content. Same values, same bytes.
 *
 * <p>Every container and header variant of firmware-images.md §1.3 to §1.10, classic packages with one file and a 256-byte
 * tail (§1.9).
 *
 * @param platform one that {@link DeviceClass} knows
 * @param version with a build
 * @param language 1 multi-language, 2 Chinese
 * @param sizeBytes of the whole image {@code digicap.dav}, at least 4 KiB, below 4 GiB
 * @param packing the container
 * @param variant of classic headers
 * @param packages 1 to 8, in containers that hold several; the last is the one for the platform, the others are for hardware
 *     that nobody has
 * @param damage done to it afterwards
 */
public record SyntheticFirmware(
        String platform,
        FirmwareVersion version,
        int language,
        long sizeBytes,
        Packing packing,
        HeaderVariant variant,
        int packages,
        Damage damage) {
    /** What {@link #named} gives when nothing is said about the size. */
    public static final long DEFAULT_SIZE_BYTES = 32L << 20;

    private static final int HK20_MAGIC = 0x484B3230;
    private static final int MOST_PACKAGES = 8;
    /** Beyond every platform's class. */
    private static final int NOBODYS_CLASS = 0xFE00;

    public SyntheticFirmware {
        DeviceClass.of(platform);
        if (sizeBytes < 4096 || sizeBytes >= 1L << 32) {
            throw new IllegalArgumentException("a synthetic image has 4 KiB to 4 GiB, not " + sizeBytes + " bytes");
        }
        if (version.build() == 0) {
            throw new IllegalArgumentException(
                    "a synthetic image needs a build, as in \"" + version + " build 210125\"");
        }
        if (packages < 1 || packages > MOST_PACKAGES || (packages > 1 && !packing.holdsSeveral())) {
            throw new IllegalArgumentException(packing.word() + " does not hold " + packages
                    + " packages; concat, hk20 and hk20-hk30 hold 1 to " + MOST_PACKAGES);
        }
    }

    /** Takes platform, version, build and language from a name of the vendor's grammar; 32 MiB. */
    public static SyntheticFirmware named(String zipName) {
        FirmwareName name = FirmwareName.of(zipName)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "'" + zipName
                                        + "' is not named like NVR_<PLATFORM>_BL_ML_STD_V<version>_<build>.zip; give platform and version"));
        return new SyntheticFirmware(
                name.platform(),
                name.version(),
                name.language(),
                DEFAULT_SIZE_BYTES,
                Packing.SWKH,
                HeaderVariant.B,
                1,
                Damage.NONE);
    }

    public SyntheticFirmware withPlatform(String other) {
        return new SyntheticFirmware(other, version, language, sizeBytes, packing, variant, packages, damage);
    }

    public SyntheticFirmware withVersion(FirmwareVersion other) {
        return new SyntheticFirmware(platform, other, language, sizeBytes, packing, variant, packages, damage);
    }

    public SyntheticFirmware withLanguage(int other) {
        return new SyntheticFirmware(platform, version, other, sizeBytes, packing, variant, packages, damage);
    }

    public SyntheticFirmware withSizeBytes(long other) {
        return new SyntheticFirmware(platform, version, language, other, packing, variant, packages, damage);
    }

    public SyntheticFirmware withPacking(Packing other) {
        return new SyntheticFirmware(platform, version, language, sizeBytes, other, variant, packages, damage);
    }

    public SyntheticFirmware withVariant(HeaderVariant other) {
        return new SyntheticFirmware(platform, version, language, sizeBytes, packing, other, packages, damage);
    }

    public SyntheticFirmware withPackages(int other) {
        return new SyntheticFirmware(platform, version, language, sizeBytes, packing, variant, other, damage);
    }

    public SyntheticFirmware withDamage(Damage other) {
        return new SyntheticFirmware(platform, version, language, sizeBytes, packing, variant, packages, other);
    }

    public SyntheticFirmware withIndex() {
        return withPacking(Packing.HK20);
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
        SyntheticContent content = new SyntheticContent(withDamage(Damage.NONE).toString());
        List<SyntheticPackage> parts = packages(content);
        OutputStream damaged = new DamagedStream(out, damage, sizeBytes);
        if (packing.hasIndex()) {
            damaged.write(Scramble.apply(index(parts, content)));
        }
        for (SyntheticPackage part : parts) {
            part.write(damaged, content);
        }
        damaged.flush();
    }

    /** Equal shares of the image; the last takes what does not divide. */
    private List<SyntheticPackage> packages(SyntheticContent content) {
        long all = sizeBytes - (packing.hasIndex() ? indexBytes() : 0);
        long share = all / packages;
        List<SyntheticPackage> parts = new ArrayList<>();
        for (int k = 1; k <= packages; k++) {
            parts.add(part(k, k == packages ? all - share * (packages - 1) : share, content));
        }
        return parts;
    }

    private SyntheticPackage part(int number, long lengthBytes, SyntheticContent content) {
        boolean isLast = number == packages;
        return switch (packing) {
            case SWKH, CLEAR, HK20 ->
                SyntheticPackage.swkh(this, deviceClass(number), lengthBytes, SyntheticPackage.TAIL_BYTES, content);
            case CONCAT ->
                SyntheticPackage.swkh(
                        this, deviceClass(number), lengthBytes, isLast ? SyntheticPackage.TAIL_BYTES : 0, content);
            case HK20_HK30, HK30 -> SyntheticPackage.hk30(lengthBytes);
            case HKSU -> SyntheticPackage.hksu(this, lengthBytes);
        };
    }

    private int deviceClass(int number) {
        return number == packages ? DeviceClass.of(platform) : NOBODYS_CLASS + number;
    }

    private int indexBytes() {
        return SwkhHeader.FIXED_BYTES + SwkhHeader.FILE_BYTES * packages;
    }

    /** The outer header (§1.6). Its package checksums are sums of bytes, which is probable and not proven (§1.11). */
    private byte[] index(List<SyntheticPackage> parts, SyntheticContent content) {
        byte[] index = new byte[indexBytes()];
        ByteBuffer b = SwkhHeader.littleEndian(index);
        b.putInt(0x00, HK20_MAGIC).putInt(0x08, index.length).putInt(0x10, (int) sizeBytes);
        b.putInt(0x14, packages);
        for (int at = 0x18; at < 0x2C; at += 4) {
            b.putInt(at, -1);
        }
        b.put(0x2C, flag(packages));
        long offset = index.length;
        for (int k = 1; k <= packages; k++) {
            SyntheticPackage part = parts.get(k - 1);
            int row = SwkhHeader.FIXED_BYTES + SwkhHeader.FILE_BYTES * (k - 1);
            b.put(row, flag(k)).putInt(row + 32, (int) offset).putInt(row + 36, (int) part.lengthBytes());
            b.putInt(row + 40, part.sum(content));
            offset += part.lengthBytes();
        }
        b.putInt(0x04, SwkhHeader.sum(index, 12));
        return index;
    }

    private byte[] flag(int number) {
        return SyntheticPackage.flag(deviceClass(number), language).getBytes(StandardCharsets.US_ASCII);
    }
}
