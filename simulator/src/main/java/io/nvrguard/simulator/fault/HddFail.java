package io.nvrguard.simulator.fault;

import java.util.List;
import java.util.OptionalDouble;

/**
 * F25: disk 1 is broken, at once or when this share of its repair is over. A broken disk stays broken when the fault is cleared.
 *
 * @param status the wire's word for it: {@code error}, {@code smartFailed} or {@code offline}
 * @param whileRepairing share of its repair, 0..1; empty: at once
 */
public record HddFail(String status, OptionalDouble whileRepairing) implements Fault {
    private static final List<String> WORDS = List.of("error", "smartFailed", "offline");

    static final Knob KNOB = Knob.of(
                    "hdd.fail",
                    "disk 1 is in `error` (or `=smartFailed`, `=offline`); `hdd.fail@50%`: when this share of its repair is over",
                    "F25",
                    HddFail::read)
            .drawn(chance -> chance.oneOf(WORDS));

    private static HddFail read(FaultValue value) {
        if (!value.given()) {
            return new HddFail("error", OptionalDouble.empty());
        }
        return value.text().matches("\\d.*")
                ? new HddFail("error", OptionalDouble.of(value.share()))
                : new HddFail(value.oneOf(WORDS), OptionalDouble.empty());
    }

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return whileRepairing.isPresent()
                ? name() + "@" + Spelling.share(whileRepairing.getAsDouble())
                : name() + "=" + status;
    }
}
