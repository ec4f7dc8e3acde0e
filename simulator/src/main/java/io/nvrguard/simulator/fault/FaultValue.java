package io.nvrguard.simulator.fault;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the value behind a fault's name and says, when it can't, how that fault wants it written. */
record FaultValue(String fault, String text) {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})%?");
    private static final Pattern DURATION = Pattern.compile("(\\d+)([smh])");

    boolean given() {
        return !text.isEmpty();
    }

    void none() {
        if (given()) {
            throw wrong("takes no value", fault);
        }
    }

    double share() {
        Matcher m = PERCENT.matcher(text);
        if (!m.matches() || Integer.parseInt(m.group(1)) > 100) {
            throw wrong("needs a percentage", fault + "=50%");
        }
        return Integer.parseInt(m.group(1)) / 100.0;
    }

    Duration duration() {
        Matcher m = DURATION.matcher(text);
        if (!m.matches()) {
            throw wrong("needs a device time", fault + "=3m");
        }
        long amount = Long.parseLong(m.group(1));
        return switch (m.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    int count() {
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw wrong("needs a number of requests", fault + "=3");
        }
        return Integer.parseInt(text);
    }

    String word() {
        if (!text.matches("[A-Za-z]+")) {
            throw wrong("needs a word", fault + "=badDevType");
        }
        return text;
    }

    private IllegalArgumentException wrong(String needs, String example) {
        return new IllegalArgumentException(
                "fault " + fault + " " + needs + ", not '" + text + "'; write it like " + example);
    }
}
