package io.nvrguard.firmware;

/**
 * The hardware platform a firmware is built for, as the vendor's file names spell it: {@code K51}, {@code K9B2}, {@code
 * K51_V20_S} (firmware-images.md §2.2). Compared as a whole: {@code K51_V20_S} is not a kind of {@code K51}; confusing
 * the two destroys an iDS-9632NXI-I8/16S.
 */
public record Platform(String code) {

    public Platform {
        if (!code.matches("[A-Z0-9]+([-_][A-Z0-9]+)*")) {
            throw new IllegalArgumentException("'" + code + "' is not a platform code such as K51 or K51_V20_S");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
