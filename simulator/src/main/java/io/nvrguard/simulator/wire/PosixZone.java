package io.nvrguard.simulator.wire;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A recorder's {@code timeZone}: POSIX counts westward, so eight hours east of Greenwich are {@code CST-8:00:00} (§9). */
final class PosixZone {
    private static final Pattern TEXT = Pattern.compile("[A-Za-z]{3,}([+-]?)(\\d{1,2}):(\\d{2}):\\d{2}(?:DST.*)?");

    private PosixZone() {}

    static String of(ZoneOffset zone) {
        int seconds = -zone.getTotalSeconds();
        String sign = seconds < 0 ? "-" : "+";
        int minutes = Math.abs(seconds) / 60;
        return String.format("CST%s%d:%02d:00", sign, minutes / 60, minutes % 60);
    }

    /** The standard offset; a rule for summer time is read past. Empty where this is no zone. */
    static Optional<ZoneOffset> read(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(m.group(2)) * 60 + Integer.parseInt(m.group(3));
        try {
            return Optional.of(ZoneOffset.ofTotalSeconds((m.group(1).equals("-") ? minutes : -minutes) * 60));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
