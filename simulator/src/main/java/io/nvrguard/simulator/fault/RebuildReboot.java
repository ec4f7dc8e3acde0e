package io.nvrguard.simulator.fault;

import java.util.List;

/**
 * F24: the recorder restarts in the middle of the first disk's repair: its own maintenance, or the power. Spent with the one repair it ends.
 *
 * @param powerLoss the power went, so the log says {@code stopAbnormal}; false: it restarted by itself
 */
public record RebuildReboot(boolean powerLoss) implements Fault {
    private static final List<String> CAUSES = List.of("maintenance", "power");

    static final Knob KNOB = Knob.of(
                    "rebuild.reboot=power",
                    "restarts half-way through the first disk's repair, by itself (`maintenance`) or after a `power` cut",
                    "F24",
                    value -> new RebuildReboot(
                            value.given() && value.oneOf(CAUSES).equals("power")))
            .drawn(chance -> chance.oneOf(CAUSES));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + (powerLoss ? "power" : "maintenance");
    }
}
