package io.nvrguard.simulator.fault;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the value behind a fault's name and says, when it can't, how that fault wants it written. */
record FaultValue(String fault, String text) {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})%?");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})([smhd])");
    private static final Pattern SIGNED = Pattern.compile("([+-]?)(\\d{1,9})([smhd]?)");
    private static final Pattern BYTES = Pattern.compile("(\\d{1,9})([kM]?)");

    boolean given() {
        return !text.isEmpty();
    }

    void none() {
        if (given()) {
            throw wrong("takes no value", fault);
        }
    }

    /** 0..1, of a whole percentage. */
    double share() {
        Matcher m = PERCENT.matcher(text);
        if (!m.matches() || Integer.parseInt(m.group(1)) > 100) {
            throw wrong("needs a percentage", fault + "=50%");
        }
        return Integer.parseInt(m.group(1)) / 100.0;
    }

    /** Device time, longer than none. */
    Duration duration() {
        Matcher m = DURATION.matcher(text);
        if (!m.matches() || Long.parseLong(m.group(1)) == 0) {
            throw wrong("needs a device time", fault + "=3m");
        }
        return duration(Long.parseLong(m.group(1)), m.group(2));
    }

    Duration durationOr(Duration otherwise) {
        return given() ? duration() : otherwise;
    }

    /** Forwards or backwards; bare numbers are seconds. */
    Duration signedDuration() {
        Matcher m = SIGNED.matcher(text);
        if (!m.matches()) {
            throw wrong("needs a time forwards or backwards", fault + "=-1h");
        }
        Duration size = duration(Long.parseLong(m.group(2)), m.group(3));
        return m.group(1).equals("-") ? size.negated() : size;
    }

    private static Duration duration(long amount, String unit) {
        return switch (unit) {
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> Duration.ofSeconds(amount);
        };
    }

    int count() {
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw wrong("needs a number above 0", fault + "=3");
        }
        return Integer.parseInt(text);
    }

    int countOr(int otherwise) {
        return given() ? count() : otherwise;
    }

    /** {@code 500}, {@code 64k}, {@code 2M}; k is 1024. */
    long bytes() {
        Matcher m = BYTES.matcher(text);
        if (!m.matches() || Long.parseLong(m.group(1)) == 0) {
            throw wrong("needs a number of bytes", fault + "=64k");
        }
        int shift = m.group(2).isEmpty() ? 0 : m.group(2).equals("k") ? 10 : 20;
        return Long.parseLong(m.group(1)) << shift;
    }

    long bytesOr(long otherwise) {
        return given() ? bytes() : otherwise;
    }

    /** One of these words. */
    String oneOf(List<String> words) {
        if (!words.contains(text)) {
            throw wrong("takes one of " + String.join(", ", words), fault + "=" + Nearest.to(text, words));
        }
        return text;
    }

    /** {@code on} and {@code off}; the name alone is {@code on}. */
    boolean on() {
        return !given() || oneOf(List.of("on", "off")).equals("on");
    }

    IllegalArgumentException wrong(String needs, String example) {
        return new IllegalArgumentException(
                "fault " + fault + " " + needs + ", not '" + text + "'; write it like " + example);
    }
}
