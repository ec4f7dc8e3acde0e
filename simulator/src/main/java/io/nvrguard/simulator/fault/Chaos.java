package io.nvrguard.simulator.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Faults by chance: which, with what value, and when in device time. The same seed draws the same, for each recorder by itself,
 * so that a recorder's fate does not change when others join.
 *
 * @param seed any number
 */
public record Chaos(long seed) {
    private static final int MOST_FAULTS = 4;
    private static final int LAST_START_MINUTES = 180;
    private static final int LONGEST_MINUTES = 30;

    /**
     * One to four faults of different names. Those of the line end again, or nothing behind them would be seen; the others end
     * as often as not.
     *
     * @param recorder its place in the scenario, from 0
     */
    public FaultPlan draw(int recorder) {
        Chance chance = new Chance(seed * 1_000_003 + recorder);
        List<Knob> knobs = new ArrayList<>(
                Faults.knobs().stream().filter(knob -> knob.draw().isPresent()).toList());
        FaultPlan plan = FaultPlan.NONE;
        for (int left = chance.number(1, MOST_FAULTS); left > 0; left--) {
            Knob knob = chance.oneOf(knobs);
            knobs.remove(knob);
            plan = plan.with(planned(knob, chance));
        }
        return plan;
    }

    private static PlannedFault planned(Knob knob, Chance chance) {
        String value = knob.draw().orElseThrow().value(chance);
        Fault fault = Faults.read(knob.name() + (value.isEmpty() ? "" : "=" + value));
        Duration after = Duration.ofMinutes(chance.number(0, LAST_START_MINUTES));
        boolean ends = chance.oneOf(List.of(true, false)) || knob.ofTheLine();
        Duration lasting = Duration.ofMinutes(chance.number(1, LONGEST_MINUTES));
        return new PlannedFault(fault, after, ends ? Optional.of(lasting) : Optional.empty());
    }
}
