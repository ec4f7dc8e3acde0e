package io.nvrguard.simulator.fault;

import java.util.List;

/**
 * F05: what {@code upgradeStatus} says while an image is flashed, and after.
 *
 * @param mode {@code stuck} at 99 %, also after the restart; {@code garbage}: no XML; {@code regress}: backwards from the middle on; {@code timeout}: never answered
 */
public record StatusMode(String mode) implements Fault {
    private static final List<String> MODES = List.of("stuck", "garbage", "regress", "timeout");

    static final Knob KNOB = Knob.of(
                    "status.mode=stuck",
                    "upgradeStatus is `stuck` at 99, `garbage`, running backwards (`regress`) or never answered (`timeout`)",
                    "F05",
                    value -> new StatusMode(value.oneOf(MODES)))
            .drawn(chance -> chance.oneOf(MODES));

    public boolean stuck() {
        return mode.equals("stuck");
    }

    public boolean regress() {
        return mode.equals("regress");
    }

    public boolean garbage() {
        return mode.equals("garbage");
    }

    public boolean timeout() {
        return mode.equals("timeout");
    }

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + mode;
    }
}
