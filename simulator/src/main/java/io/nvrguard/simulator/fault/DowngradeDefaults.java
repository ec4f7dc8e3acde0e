package io.nvrguard.simulator.fault;

import java.util.List;

/**
 * F14: an older image is taken, and the unit defaults itself after it or keeps everything.
 *
 * @param defaults false: it keeps everything
 */
public record DowngradeDefaults(boolean defaults) implements Fault {
    static final Knob KNOB = Knob.of(
                    "downgrade.defaults=off",
                    "takes an older image and defaults itself, or (`off`) keeps everything",
                    "F14",
                    value -> new DowngradeDefaults(value.on()))
            .drawn(chance -> chance.oneOf(List.of("on", "off")));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + (defaults ? "" : "=off");
    }
}
