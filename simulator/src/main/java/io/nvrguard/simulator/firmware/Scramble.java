package io.nvrguard.simulator.firmware;

/** The vendor's header scramble, a public constant and its own inverse (firmware-images.md §1.1). */
final class Scramble {
    private static final int[] KEY = {
        0xBA, 0xCD, 0xBC, 0xFE, 0xD6, 0xCA, 0xDD, 0xD3, 0xBA, 0xB9, 0xA3, 0xAB, 0xBF, 0xCB, 0xB5, 0xBE
    };

    private Scramble() {}

    /** Scrambles or unscrambles a copy of one whole header; position 0 is the first byte of its package. */
    static byte[] apply(byte[] header) {
        byte[] turned = new byte[header.length];
        for (int i = 0; i < header.length; i++) {
            turned[i] = (byte) (header[i] ^ KEY[(i + (i >> 4)) & 0x0F]);
        }
        return turned;
    }
}
