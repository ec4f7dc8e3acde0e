package io.nvrguard.simulator.fault;

import java.util.List;

/**
 * F42: answers to a log search are hostile.
 *
 * @param huge 100 MB that never become a document; false: a document type whose entities expand to billions
 */
public record RespBomb(boolean huge) implements Fault {
    private static final List<String> KINDS = List.of("entity", "huge");

    static final Knob KNOB = Knob.of(
                    "resp.bomb=entity",
                    "log searches are answered with an `entity` bomb, or with 100 MB (`huge`)",
                    "F42",
                    value -> new RespBomb(value.oneOf(KINDS).equals("huge")))
            .drawn(chance -> chance.oneOf(KINDS));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + (huge ? "huge" : "entity");
    }
}
