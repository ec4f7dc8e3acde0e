package io.nvrguard.simulator.fault;

/**
 * F01: the power goes while the flash is written; the unit never boots again.
 *
 * @param share of the flashing time, 0..1
 */
public record PowerCutAtFlash(double share) implements Fault {
    static final Knob KNOB = Knob.of(
                    "power.cut@flash=50%",
                    "the power goes at this share of the flashing; it never boots again",
                    "F01",
                    value -> new PowerCutAtFlash(value.share()))
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
