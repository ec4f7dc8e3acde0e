package io.nvrguard.simulator.fault;

import java.util.List;

/**
 * line: the recorder reads nothing more when so many bytes have arrived, and leaves the connection open.
 *
 * @param afterBytes at least 1
 */
public record NetStall(long afterBytes) implements Fault {
    static final Knob KNOB = Knob.of(
                    "net.stall=1M",
                    "a connection stays open and is read no further after so many bytes",
                    "line",
                    value -> new NetStall(value.bytes()))
            .drawn(chance -> chance.oneOf(List.of("100", "64k", "1M")));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + Spelling.bytes(afterBytes);
    }
}
