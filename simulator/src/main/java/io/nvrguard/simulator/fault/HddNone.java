package io.nvrguard.simulator.fault;

import java.util.List;

/**
 * F27: no disk that could be repaired.
 *
 * @param kind {@code empty}: no bay reports anything; {@code nas}: only a network drive; or the word every bay reports
 */
public record HddNone(String kind) implements Fault {
    private static final List<String> KINDS = List.of("empty", "notexist", "unformatted", "mismatch", "nas");

    static final Knob KNOB = Knob.of(
                    "hdd.none=unformatted",
                    "no disk (`empty`), only a `nas`, or every bay `notexist`, `unformatted` or `mismatch`",
                    "F27",
                    value -> new HddNone(value.given() ? value.oneOf(KINDS) : "empty"))
            .drawn(chance -> chance.oneOf(KINDS));

    /** Are the bays not reported at all? */
    public boolean hidesBays() {
        return kind.equals("empty") || kind.equals("nas");
    }

    public boolean onlyNas() {
        return kind.equals("nas");
    }

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + kind;
    }
}
