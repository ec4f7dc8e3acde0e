package io.nvrguard.simulator.fault;

import java.util.List;

/**
 * F18: a full factory default wipes the log, which is the normal physics; {@code off} keeps it.
 *
 * @param wiped false: the log is kept
 */
public record LogWipeAtReset(boolean wiped) implements Fault {
    static final Knob KNOB = Knob.of(
                    "log.wipe@reset=off",
                    "the log survives a full default; normally it is wiped",
                    "F18",
                    value -> new LogWipeAtReset(value.on()))
            .drawn(chance -> chance.oneOf(List.of("on", "off")));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + (wiped ? "" : "=off");
    }
}
