package io.nvrguard.simulator.fault;

/**
 * One way a simulated recorder, its network or its clock misbehaves: what goes wrong, as a value. Whoever plays the moment that
 * a fault spoils asks for it by its class ({@link Faults#find}) and is healthy without it. The list is failure-modes.md; the
 * names are its knob column, those of the line below HTTP begin with {@code net.}.
 */
public interface Fault {
    /** How people set it. */
    Knob knob();

    /** The knob's name without a value, {@code upgrade.nostart}; a recorder has one fault of a name at a time. */
    default String name() {
        return knob().name();
    }

    /** As {@link Faults#read} takes it, {@code net.drop@upload=97%}. */
    default String text() {
        return name();
    }
}
