package io.nvrguard.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults one recorder has at the moment. */
public record Faults(List<Fault> all) {
    public static final Faults NONE = new Faults(List.of());

    private static final Map<String, Knob> KNOWN = FaultNames.known();

    public Faults {
        all = List.copyOf(all);
    }

    /** Every knob there is, by name. */
    public static List<Knob> knobs() {
        return List.copyOf(KNOWN.values());
    }

    /**
     * Reads {@code NAME}, {@code NAME=VALUE} or, for a disk, {@code hdd.fail@50%}.
     *
     * @throws IllegalArgumentException naming the nearest known fault, or how the value is written
     */
    public static Fault read(String text) {
        String spelled = text.startsWith("hdd.fail@") ? text.replaceFirst("@", "=") : text;
        int equals = spelled.indexOf('=');
        String name = equals < 0 ? spelled : spelled.substring(0, equals);
        return knob(name).reading().read(new FaultValue(name, equals < 0 ? "" : spelled.substring(equals + 1)));
    }

    /**
     * The knob of this name.
     *
     * @throws IllegalArgumentException naming the nearest known one
     */
    public static Knob knob(String name) {
        Knob knob = KNOWN.get(name);
        if (knob == null) {
            throw new IllegalArgumentException(
                    "unknown fault '" + name + "'; nearest known: " + Nearest.to(name, KNOWN.keySet()));
        }
        return knob;
    }

    public static boolean isKnown(String name) {
        return KNOWN.containsKey(name);
    }

    /** The fault of this kind, if the recorder has it. */
    public <F extends Fault> Optional<F> find(Class<F> kind) {
        for (Fault fault : all) {
            if (kind.isInstance(fault)) {
                return Optional.of(kind.cast(fault));
            }
        }
        return Optional.empty();
    }

    public boolean has(Class<? extends Fault> kind) {
        return find(kind).isPresent();
    }

    /** These faults and one more; one of the same name is replaced. */
    public Faults with(Fault fault) {
        List<Fault> more = new ArrayList<>(without(fault.name()).all);
        more.add(fault);
        return new Faults(more);
    }

    public Faults without(String name) {
        return new Faults(all.stream().filter(f -> !f.name().equals(name)).toList());
    }

    /** As they would be set, {@code backup.empty, rebuild.short=3m}. */
    public String text() {
        return String.join(", ", all.stream().map(Fault::text).toList());
    }
}
