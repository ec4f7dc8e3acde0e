package io.nvrguard.simulator.fault;

import java.util.List;

/**
 * line: every connection is reset (RST) when so many bytes have arrived.
 *
 * @param afterBytes at least 1
 */
public record NetReset(long afterBytes) implements Fault {
    static final Knob KNOB = Knob.of(
                    "net.reset=1",
                    "a connection is reset (RST) when so many bytes have arrived (1)",
                    "line",
                    value -> new NetReset(value.bytesOr(1)))
            .drawn(chance -> chance.oneOf(List.of("1", "10k", "1M")));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + Spelling.bytes(afterBytes);
    }
}
