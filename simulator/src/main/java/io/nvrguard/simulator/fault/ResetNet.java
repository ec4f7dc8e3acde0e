package io.nvrguard.simulator.fault;

import java.util.List;

/**
 * F16: where a full factory default leaves the unit on the network.
 *
 * @param toDefault at the default address, even where nobody can find it there; false: where it was
 */
public record ResetNet(boolean toDefault) implements Fault {
    private static final List<String> WORDS = List.of("default", "keep");

    static final Knob KNOB = Knob.of(
                    "reset.net=keep",
                    "a full default moves it to the `default` address even without SADP, or lets it `keep` its own",
                    "F16",
                    value -> new ResetNet(value.oneOf(WORDS).equals("default")))
            .drawn(chance -> chance.oneOf(WORDS));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + (toDefault ? "default" : "keep");
    }
}
