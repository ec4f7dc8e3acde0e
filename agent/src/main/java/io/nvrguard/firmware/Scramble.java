package io.nvrguard.firmware;

import java.util.HexFormat;

/** The vendor's scramble of headers; a public constant, no secret, and its own inverse (firmware-images.md §1.1). */
final class Scramble {

    private static final byte[] KEY = HexFormat.of().parseHex("BACDBCFED6CADDD3BAB9A3ABBFCBB5BE");

    private Scramble() {}

    /** Scrambles or unscrambles bytes that begin at the first byte of a header or package. */
    static byte[] apply(byte[] bytes) {
        byte[] other = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            other[i] = (byte) (bytes[i] ^ KEY[(i + (i >> 4)) & 0x0F]);
        }
        return other;
    }
}
