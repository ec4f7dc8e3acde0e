package io.nvrguard.simulator.fault;

/** F10: a custom build that takes the standard images of its platform and dies of them. */
public record HwCustom() implements Fault {
    static final Knob KNOB = Knob.plain(
            "hw.custom",
            "is a custom build: takes standard images of its platform and dies of them",
            "F10",
            new HwCustom());

    @Override
    public Knob knob() {
        return KNOB;
    }
}
