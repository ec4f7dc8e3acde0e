package io.nvrguard.simulator.fault;

/**
 * line: the link carries only so much, each way.
 *
 * @param bytesPerSecond of real time, at least 1
 */
public record NetSlow(long bytesPerSecond) implements Fault {
    static final Knob KNOB = Knob.of(
                    "net.slow=64k",
                    "the link carries so many bytes a second (real seconds), each way",
                    "line",
                    value -> new NetSlow(value.bytes()))
            .drawn(chance -> chance.number(16, 512) + "k");

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + Spelling.bytes(bytesPerSecond);
    }
}
