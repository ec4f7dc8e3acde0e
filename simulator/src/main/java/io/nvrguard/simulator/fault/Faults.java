package io.nvrguard.simulator.fault;

import io.nvrguard.simulator.fault.FaultNames.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** The faults one recorder has at the moment, asked as one: the first fault that has something to say wins. */
public record Faults(List<Fault> all) implements Fault {
    public static final Faults NONE = new Faults(List.of());

    private static final Map<String, Reading> KNOWN = FaultNames.known();

    public Faults {
        all = List.copyOf(all);
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
        Reading reading = KNOWN.get(name);
        if (reading == null) {
            throw new IllegalArgumentException(
                    "unknown fault '" + name + "'; nearest known: " + Nearest.to(name, KNOWN.keySet()));
        }
        return reading.read(new FaultValue(name, equals < 0 ? "" : spelled.substring(equals + 1)));
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

    @Override
    public String name() {
        return String.join(", ", all.stream().map(Fault::name).toList());
    }

    @Override
    public Optional<String> rejectsUpgradeWith() {
        return first(Fault::rejectsUpgradeWith);
    }

    @Override
    public OptionalDouble dropsUploadAt() {
        return lowest(Fault::dropsUploadAt);
    }

    @Override
    public boolean startsUpgrade() {
        return all.stream().allMatch(Fault::startsUpgrade);
    }

    @Override
    public boolean keepsNewVersion() {
        return all.stream().allMatch(Fault::keepsNewVersion);
    }

    @Override
    public OptionalDouble cutsPowerWhileFlashingAt() {
        return lowest(Fault::cutsPowerWhileFlashingAt);
    }

    @Override
    public Optional<Duration> endsRepairAfter() {
        return all.stream().flatMap(f -> f.endsRepairAfter().stream()).min(Comparator.naturalOrder());
    }

    @Override
    public boolean finishesRepair() {
        return all.stream().allMatch(Fault::finishesRepair);
    }

    @Override
    public OptionalDouble failsDiskWhileRepairingAt() {
        return lowest(Fault::failsDiskWhileRepairingAt);
    }

    @Override
    public boolean failsFirstDisk() {
        return all.stream().anyMatch(Fault::failsFirstDisk);
    }

    @Override
    public OptionalInt nonceUses() {
        return all.stream().flatMapToInt(f -> f.nonceUses().stream()).min();
    }

    @Override
    public boolean emptiesConfigurationExport() {
        return all.stream().anyMatch(Fault::emptiesConfigurationExport);
    }

    @Override
    public boolean keepsLogAtReset() {
        return all.stream().anyMatch(Fault::keepsLogAtReset);
    }

    private <T> Optional<T> first(Function<Fault, Optional<T>> moment) {
        return all.stream().flatMap(f -> moment.apply(f).stream()).findFirst();
    }

    private OptionalDouble lowest(Function<Fault, OptionalDouble> moment) {
        return all.stream().flatMapToDouble(f -> moment.apply(f).stream()).min();
    }
}
