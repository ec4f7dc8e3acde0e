package io.nvrguard.app;

import java.util.Locale;

/** Sizes as people type them. */
final class Sizes {

    private Sizes() {}

    /**
     * Reads {@code 4096}, {@code 64K}, {@code 32M} or {@code 1G}; the letters count by 1024.
     *
     * @throws IllegalArgumentException with a sentence
     */
    static long bytes(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (!upper.matches("\\d{1,12}[KMG]?")) {
            throw new IllegalArgumentException("'" + text + "' is not a size; write 32M, 512K or a number of bytes");
        }
        long number = Long.parseLong(upper.replaceAll("[KMG]", ""));
        return switch (upper.charAt(upper.length() - 1)) {
            case 'K' -> number << 10;
            case 'M' -> number << 20;
            case 'G' -> number << 30;
            default -> number;
        };
    }
}
