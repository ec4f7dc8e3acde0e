package io.nvrguard.simulator.scenario;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Many recorders that differ in address and serial number, and so in MAC, alone. */
public final class Fleet {
    /** Twice as many as the benchmark runs; beyond, nobody has tried. */
    public static final int LARGEST = 10_000;

    /** The digits that number a unit, with at most some letters behind them: {@code …CCRRD00000001WCVU} (recorder-protocol.md §1). */
    private static final Pattern UNIT_NUMBER = Pattern.compile("\\d{8,9}(?=[A-Z]{0,5}$)");

    private Fleet() {}

    /**
     * This recorder and the next ones, each one address and one unit number further.
     *
     * @param count 1 to {@link #LARGEST}
     * @throws IllegalArgumentException where the serial number has no unit number to count on
     */
    public static List<RecorderScenario> of(RecorderScenario first, int count) {
        if (count < 1 || count > LARGEST) {
            throw new IllegalArgumentException("a fleet has 1 to " + LARGEST + " recorders, not " + count);
        }
        return count == 1
                ? List.of(first)
                : IntStream.range(0, count)
                        .mapToObj(index -> unit(first, index))
                        .toList();
    }

    private static RecorderScenario unit(RecorderScenario first, int index) {
        Network network = first.network();
        String address = LoopbackAddress.of(network.host()).plus(index).text();
        return first.withSerialNumber(serialNumber(first.serialNumber(), index)).withNetwork(network.withHost(address));
    }

    private static String serialNumber(String first, int further) {
        Matcher m = UNIT_NUMBER.matcher(first);
        if (!m.find()) {
            throw new IllegalArgumentException(
                    "the serial numbers of a fleet count on from eight or nine digits near the end; " + first
                            + " has none");
        }
        int digits = m.group().length();
        String number = String.valueOf(Long.parseLong(m.group()) + further);
        if (number.length() > digits) {
            throw new IllegalArgumentException("there are not so many serial numbers after " + first);
        }
        return first.substring(0, m.start()) + "0".repeat(digits - number.length()) + number + first.substring(m.end());
    }
}
