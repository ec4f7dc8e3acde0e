package io.nvrguard.simulator.fault;

import java.util.List;

/** F21: while a client pages, lines arrive before its place, so that each page begins with the last row of the page before it. */
public record LogPageShift() implements Fault {
    static final Knob KNOB = Knob.of(
                    "log.page=shift",
                    "each further page of a log search begins with the last row of the page before",
                    "F21",
                    value -> {
                        value.oneOf(List.of("shift"));
                        return new LogPageShift();
                    })
            .drawn(chance -> "shift");

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=shift";
    }
}
