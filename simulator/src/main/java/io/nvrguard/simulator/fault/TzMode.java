package io.nvrguard.simulator.fault;

import java.util.List;

/**
 * F20: the ways recorders misstate their time zone.
 *
 * @param mode {@code zlocal}: a false {@code Z} behind local time everywhere, not only in the log; {@code posix}: the offset
 *     carries POSIX's inverted sign; {@code dst}: an hour of summer time is on the clock and not in the offset; {@code utc}: the log
 *     is searched and stamped in true UTC
 */
public record TzMode(String mode) implements Fault {
    private static final List<String> MODES = List.of("zlocal", "posix", "dst", "utc");

    static final Knob KNOB = Knob.of(
                    "tz.mode=dst",
                    "times carry a false `Z` (`zlocal`), an offset of the wrong sign (`posix`), summer time that the offset hides"
                            + " (`dst`); `utc`: the log's `Z` is true",
                    "F20",
                    value -> new TzMode(value.oneOf(MODES)))
            .drawn(chance -> chance.oneOf(MODES));

    public boolean falseZ() {
        return mode.equals("zlocal");
    }

    public boolean invertsSign() {
        return mode.equals("posix");
    }

    public boolean hiddenSummerTime() {
        return mode.equals("dst");
    }

    public boolean logInUtc() {
        return mode.equals("utc");
    }

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + mode;
    }
}
