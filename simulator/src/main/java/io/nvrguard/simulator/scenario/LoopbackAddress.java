package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of this machine alone, 127.0.0.1 to 127.255.255.254: simulated recorders have no other, so that nothing outside ever
 * meets one.
 *
 * @param number the address as one number, {@code 0x7F000001} for 127.0.0.1
 */
public record LoopbackAddress(int number) {
    private static final Pattern DOTTED = Pattern.compile("127\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final int FIRST = 0x7F000001;
    private static final int LAST = 0x7FFFFFFE;

    public LoopbackAddress {
        if (number < FIRST || number > LAST) {
            throw new IllegalArgumentException("a simulated recorder's address lies in 127.0.0.1 to 127.255.255.254");
        }
    }

    /**
     * Reads four decimal numbers with dots.
     *
     * @throws IllegalArgumentException where they are no loopback address
     */
    @JsonCreator
    public static LoopbackAddress of(String dotted) {
        Matcher m = DOTTED.matcher(dotted);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "'" + dotted + "' is no address for a simulated recorder; write one like 127.1.0.1");
        }
        int number = 127;
        for (int part = 1; part <= 3; part++) {
            int eight = Integer.parseInt(m.group(part));
            if (eight > 255) {
                throw new IllegalArgumentException("'" + dotted + "' has a part above 255");
            }
            number = number << 8 | eight;
        }
        return new LoopbackAddress(number);
    }

    /** The address this many further on. */
    public LoopbackAddress plus(int addresses) {
        return new LoopbackAddress(Math.addExact(number, addresses));
    }

    /** For comparing with the addresses of sockets. */
    public InetAddress inet() {
        byte[] four = {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number};
        try {
            return InetAddress.getByAddress(four);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    /** Four decimal numbers with dots. */
    public String text() {
        return (number >> 24) + "." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }
}
