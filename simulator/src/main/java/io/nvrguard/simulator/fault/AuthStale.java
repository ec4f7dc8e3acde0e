package io.nvrguard.simulator.fault;

/**
 * F36: a nonce is stale after this many requests; one fresh challenge, no failed login.
 *
 * @param uses at least 1
 */
public record AuthStale(int uses) implements Fault {
    static final Knob KNOB = Knob.of(
                    "auth.stale=3",
                    "a nonce is stale after so many requests (3)",
                    "F36",
                    value -> new AuthStale(value.countOr(3)))
            .drawn(chance -> String.valueOf(chance.number(1, 5)));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + uses;
    }
}
