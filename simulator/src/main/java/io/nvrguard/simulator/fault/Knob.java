package io.nvrguard.simulator.fault;

import java.util.Optional;

/**
 * How a fault is set by people: in a scenario, on the command line, at the control port.
 *
 * @param name {@code power.cut@flash}
 * @param example name and value as one would write them, {@code power.cut@flash=50%}; without a value where none is needed
 * @param does what happens then, in half a sentence; the simulator's document and the control page show it
 * @param source the row of failure-modes.md it plays, {@code F01}; {@code line} for the network below HTTP, {@code own} otherwise
 * @param reading makes the fault of the text behind the name
 * @param draw a value by chance, for {@link Chaos}; empty where the fault is no event but a truth about a unit
 */
public record Knob(String name, String example, String does, String source, Reading reading, Optional<Draw> draw) {
    /** Makes a fault of the value behind a name. */
    @FunctionalInterface
    public interface Reading {
        /**
         * The fault with this value.
         *
         * @throws IllegalArgumentException saying how the value is written
         */
        Fault read(FaultValue value);
    }

    /** Makes a value by chance, in the spelling of {@link Reading}; empty for none. */
    @FunctionalInterface
    public interface Draw {
        String value(Chance chance);
    }

    static Knob of(String example, String does, String source, Reading reading) {
        int equals = example.indexOf('=');
        String name = equals < 0 ? example : example.substring(0, equals);
        return new Knob(name, example, does, source, reading, Optional.empty());
    }

    /** A knob without a value. */
    static Knob plain(String name, String does, String source, Fault fault) {
        return of(name, does, source, value -> {
            value.none();
            return fault;
        });
    }

    /** Does it play the network below HTTP? */
    boolean ofTheLine() {
        return source.equals("line");
    }

    /** The same, and chance may draw it with such values. */
    Knob drawn(Draw values) {
        return new Knob(name, example, does, source, reading, Optional.of(values));
    }

    /** The same, and chance may draw it without a value. */
    Knob drawn() {
        return drawn(chance -> "");
    }
}
