package io.nvrguard.simulator.fault;

/**
 * line: every connection ends when so many bytes have gone over it, both ways counted.
 *
 * @param afterBytes at least 1
 */
public record NetCut(long afterBytes) implements Fault {
    static final Knob KNOB = Knob.of(
                    "net.cut=10k",
                    "a connection ends after so many bytes, both ways counted",
                    "line",
                    value -> new NetCut(value.bytes()))
            .drawn(chance -> chance.number(1, 2000) + "k");

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + Spelling.bytes(afterBytes);
    }
}
