package io.nvrguard.simulator.fault;

/**
 * F03: the connection drops when this share of the announced body has arrived.
 *
 * @param share of the announced body, 0..1
 */
public record NetDropAtUpload(double share) implements Fault {
    static final Knob KNOB = Knob.of(
                    "net.drop@upload=97%",
                    "the connection drops at this share of an upload",
                    "F03",
                    value -> new NetDropAtUpload(value.share()))
            .drawn(Chance::share);

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + Spelling.share(share);
    }
}
