package io.nvrguard.simulator.fault;

import java.util.List;

/**
 * F09: inside is the hardware of the C-Version, or of the version before it, whatever the unit says of itself.
 *
 * @param variant {@code C} or {@code nonC}
 */
public record HwClass(String variant) implements Fault {
    private static final List<String> VARIANTS = List.of("C", "nonC");

    static final Knob KNOB = Knob.of(
            "hw.class=C",
            "is a C-Version inside (K9B2), or `nonC` (K74), whatever it reports; other images are `badDevType`",
            "F09",
            value -> new HwClass(value.oneOf(VARIANTS)));

    /** The only platform whose images such hardware takes (firmware-images.md 2.2). */
    public String platform() {
        return variant.equals("C") ? "K9B2" : "K74";
    }

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + variant;
    }
}
