package io.nvrguard.recorder;

import java.util.Locale;
import java.util.Optional;

/** A MAC address, compared without regard to case and separators: ISAPI writes {@code 00:11:…}, SADP {@code 00-11-…}. */
public record MacAddress(String text) {

    public MacAddress {
        text = plain(text);
        if (!text.matches("([0-9a-f]{2}:){5}[0-9a-f]{2}")) {
            throw new IllegalArgumentException("'" + text + "' is not a MAC address");
        }
    }

    /** What a device reports as its MAC; text that is none counts as not reported. */
    public static Optional<MacAddress> reported(String text) {
        try {
            return Optional.of(new MacAddress(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('-', ':');
    }

    @Override
    public String toString() {
        return text;
    }
}
