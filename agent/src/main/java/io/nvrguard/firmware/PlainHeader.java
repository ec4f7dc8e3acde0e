package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of an image or package in the clear: a fixed part of 64 bytes and a table of 44-byte rows
 * (firmware-images.md §1.1 to §1.6). Integers are little-endian and unsigned.
 */
final class PlainHeader {

    static final int FIXED = 64;
    static final int ROW = 44;
    static final int MOST_ROWS = 32;
    static final int LONGEST = FIXED + ROW * MOST_ROWS;

    private static final int MAGIC_SWKH = 0x484B5753;
    private static final int MAGIC_HK20 = 0x484B3230;
    private static final int MAGIC_HK30 = 0x484B3330;
    private static final int MAGIC_HKSU = 0x55534B48;
    private static final int CHECKSUM_FROM = 0x0C;

    private final ByteBuffer bytes;

    private PlainHeader(byte[] plain) {
        this.bytes = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Takes the bytes as on disk; a header that is already in the clear (real vector T5) is left as it is. */
    static PlainHeader of(byte[] onDisk) {
        PlainHeader asIs = new PlainHeader(onDisk.clone());
        boolean clear = switch (asIs.container()) {
            case SWKH, HKSU -> true;
            case HK20, HK30, OTHER_PRODUCT, UNKNOWN -> false;
        };
        return clear ? asIs : new PlainHeader(Scramble.apply(onDisk));
    }

    Container container() {
        if (bytes.limit() < 4) {
            return Container.UNKNOWN;
        }
        return switch (bytes.getInt(0)) {
            case MAGIC_SWKH -> Container.SWKH;
            case MAGIC_HK20 -> Container.HK20;
            case MAGIC_HK30 -> Container.HK30;
            case MAGIC_HKSU -> Container.HKSU;
            default -> Container.UNKNOWN;
        };
    }

    int length() {
        return bytes.limit();
    }

    long u32(int offset) {
        return Integer.toUnsignedLong(bytes.getInt(offset));
    }

    long statedLength() {
        return u32(0x08);
    }

    /** Rows of the table by the stated header length: 1 to 32, or 0 where that length means no such table. */
    int rows() {
        long table = statedLength() - FIXED;
        boolean fits = table >= ROW && table <= ROW * MOST_ROWS && table % ROW == 0;
        return fits ? (int) (table / ROW) : 0;
    }

    /** The bytes themselves, in the clear. */
    ByteBuffer bytes() {
        return bytes.asReadOnlyBuffer();
    }

    /** Where row {@code row} begins, counted from 0. */
    static int rowAt(int row) {
        return FIXED + ROW * row;
    }

    /** The vendor's checksum: the sum of all header bytes behind the length field (firmware-images.md §1.3). */
    boolean checksumHolds() {
        return u32(0x04) == ByteSum.of(bytes.duplicate().position(CHECKSUM_FROM));
    }

    /** Text up to the first NUL; what follows may be left-overs of the packing tool (real vector T3). */
    String text(int offset, int length) {
        byte[] field = new byte[length];
        bytes.get(offset, field);
        String text = new String(field, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).replaceAll("[^ -~]", "?");
    }
}
