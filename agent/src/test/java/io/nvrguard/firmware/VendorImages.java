package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Packs small images as firmware-images.md §1 lays them out. Knows nothing of the reader: it has its own scramble and its
 * own sums, so that a misreading cannot be shared by both sides.
 */
public final class VendorImages {

    /** The header has been filled in but not summed up: the place to lie in. */
    public interface Edit extends Consumer<ByteBuffer> {}

    /** Of a recorder-class file (firmware-images.md §1.5). */
    public static final String FLAG = "3050060061181310011";

    private static final int[] KEY = {
        0xBA, 0xCD, 0xBC, 0xFE, 0xD6, 0xCA, 0xDD, 0xD3, 0xBA, 0xB9, 0xA3, 0xAB, 0xBF, 0xCB, 0xB5, 0xBE
    };

    private VendorImages() {}

    /** An SWKH package, variant B, language 1, class 44 (a recorder's), OEM 1, version 4.50.0 build 210125. */
    public static byte[] swkh(byte[]... files) {
        return swkh(header -> {}, files);
    }

    public static byte[] swkh(Edit edit, byte[]... files) {
        return scrambled(clearSwkh(edit, files), headerLength(files.length));
    }

    public static byte[] clearSwkh(Edit edit, byte[]... files) {
        byte[] payload = joined(files);
        byte[] bytes = new byte[headerLength(files.length) + payload.length];
        ByteBuffer image = littleEndian(bytes);
        image.put("SWKH".getBytes(StandardCharsets.US_ASCII));
        image.putInt(0x08, headerLength(files.length)).putInt(0x0C, files.length);
        image.putInt(0x10, 1).putInt(0x14, 44).putInt(0x18, 1).putInt(0x1C, -1);
        variantB(image, 4 << 24 | 50 << 16, 210125);
        int offset = headerLength(files.length);
        for (int i = 0; i < files.length; i++) {
            image.put(64 + 44 * i, ("file" + i + ".bin").getBytes(StandardCharsets.US_ASCII));
            row(image, i, offset, files[i].length, sum(files[i], 0));
            offset += files[i].length;
        }
        image.put(headerLength(files.length), payload);
        return summed(bytes, edit, headerLength(files.length));
    }

    /** An HK20 index over packages, each with {@link #FLAG}. */
    public static byte[] hk20(byte[]... packages) {
        return hk20(header -> {}, packages);
    }

    public static byte[] hk20(Edit edit, byte[]... packages) {
        byte[] payload = joined(packages);
        int headerLength = headerLength(packages.length);
        byte[] bytes = new byte[headerLength + payload.length];
        ByteBuffer image = littleEndian(bytes);
        image.put("02KH".getBytes(StandardCharsets.US_ASCII));
        image.putInt(0x08, headerLength).putInt(0x10, image.limit()).putInt(0x14, packages.length);
        int offset = headerLength;
        for (int i = 0; i < packages.length; i++) {
            image.put(64 + 44 * i, FLAG.getBytes(StandardCharsets.US_ASCII));
            row(image, i, offset, packages[i].length, sum(packages[i], 0));
            offset += packages[i].length;
        }
        image.put(headerLength, payload);
        return scrambled(summed(bytes, edit, headerLength), headerLength);
    }

    /** An HK30 package: 16 readable bytes, the rest as good as random. */
    public static byte[] hk30(int files, int sizeBytes) {
        byte[] image = payload(sizeBytes);
        ByteBuffer.wrap(image)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("03KH".getBytes(StandardCharsets.US_ASCII))
                .putInt(0x12345678)
                .putInt(256 + 64 * files)
                .putInt(files);
        return scrambled(image, 16);
    }

    /** Overwrites 0x1C to 0x3F with variant A: all wildcards and a BCD date such as 0x20150315. */
    public static Edit variantA(int bcdDate) {
        return header -> {
            cleared(header);
            header.putInt(0x34, bcdDate).putInt(0x38, 1);
        };
    }

    /** Overwrites 0x1C to 0x3F with variant C: version 3.4.80 in single bytes, and {@link #FLAG}. */
    public static Edit variantC() {
        return header -> {
            cleared(header);
            header.putInt(0x1C, 3 << 16 | 4 << 8 | 80).put(0x2C, FLAG.getBytes(StandardCharsets.US_ASCII));
        };
    }

    /** Overwrites 0x1C to 0x3F with variant D: version 4.1.25 and a date in single bytes, {@code 18<<16 + 10<<8 + 28}. */
    public static Edit variantD(int packedDate) {
        return header -> {
            cleared(header);
            header.putInt(0x38, 4 << 24 | 1 << 16 | 25).putInt(0x3C, packedDate);
        };
    }

    /** An HKSU package of that many bytes, version 1.3.0 build 160908, English. */
    public static byte[] hksu(int sizeBytes) {
        byte[] image = payload(sizeBytes);
        ByteBuffer.wrap(image).put(new byte[128]).clear();
        ByteBuffer.wrap(image)
                .put(0, "HKSU".getBytes(StandardCharsets.US_ASCII))
                .putInt(0x0C, 0x352)
                .put(0x10, (byte) 1)
                .putInt(0x28, 1 << 24 | 3 << 16)
                .putInt(0x2C, 16 << 16 | 9 << 8 | 8)
                .putInt(0x3C, sizeBytes);
        return scrambled(image, 128);
    }

    /** Some bytes that differ from each other and for each size. */
    public static byte[] payload(int sizeBytes) {
        byte[] bytes = new byte[sizeBytes];
        for (int i = 0; i < sizeBytes; i++) {
            bytes[i] = (byte) (i * 31 + sizeBytes);
        }
        return bytes;
    }

    public static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** Scrambles the first {@code length} bytes. */
    public static byte[] scrambled(byte[] plain, int length) {
        byte[] bytes = plain.clone();
        for (int i = 0; i < Math.min(length, bytes.length); i++) {
            bytes[i] = (byte) (bytes[i] ^ KEY[(i + i / 16) % 16]);
        }
        return bytes;
    }

    /** Where field {@code at} of row {@code row} lies: 32 offset, 36 length, 40 checksum. */
    public static int inRow(int row, int at) {
        return 64 + 44 * row + at;
    }

    /** Wildcards up to 0x2B, zeros up to 0x3F. */
    private static void cleared(ByteBuffer header) {
        for (int at = 0x1C; at < 0x40; at += 4) {
            header.putInt(at, at < 0x2C ? -1 : 0);
        }
    }

    private static void variantB(ByteBuffer image, int version, int date) {
        image.putInt(0x20, image.limit()).putInt(0x24, date).putInt(0x28, version);
        image.put(0x2C, FLAG.getBytes(StandardCharsets.US_ASCII));
    }

    private static void row(ByteBuffer image, int row, int offset, int length, int checksum) {
        image.putInt(inRow(row, 32), offset).putInt(inRow(row, 36), length).putInt(inRow(row, 40), checksum);
    }

    private static byte[] summed(byte[] image, Edit edit, int headerLength) {
        edit.accept(littleEndian(image));
        littleEndian(image).putInt(0x04, sum(Arrays.copyOf(image, headerLength), 0x0C));
        return image;
    }

    private static int sum(byte[] bytes, int from) {
        int sum = 0;
        for (int i = from; i < bytes.length; i++) {
            sum += bytes[i] & 0xFF;
        }
        return sum;
    }

    private static int headerLength(int rows) {
        return 64 + 44 * rows;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
