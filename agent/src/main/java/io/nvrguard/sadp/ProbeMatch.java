package io.nvrguard.sadp;

import io.nvrguard.recorder.MacAddress;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.Sighting;
import io.nvrguard.xml.Element;
import io.nvrguard.xml.UnreadableXmlException;
import java.util.Optional;

/** Reads the {@code ProbeMatch} a unit sends, asked or unasked (recorder-protocol.md §11); anything else is no unit. */
final class ProbeMatch {

    private static final int HTTP_PORT = 80;
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final String IPV4 = OCTET + "(\\." + OCTET + "){3}";
    private static final String NO_ADDRESS = "0.0.0.0";

    private ProbeMatch() {}

    /** Empty for bytes that are not a whole ProbeMatch with a serial number and an address to go to. */
    static Optional<Sighting> read(byte[] datagram) {
        try {
            return Optional.of(Element.read(datagram))
                    .filter(root -> root.name().equals("ProbeMatch"))
                    .flatMap(ProbeMatch::sighting);
        } catch (UnreadableXmlException e) {
            return Optional.empty();
        }
    }

    private static Optional<Sighting> sighting(Element match) {
        return match.text("DeviceSN")
                .flatMap(serial -> address(match).map(address -> sighting(match, serial, address)));
    }

    private static Sighting sighting(Element match, String serial, RecorderAddress address) {
        boolean encrypted = match.text("Encrypt").filter("true"::equals).isPresent();
        return new Sighting(
                match.text("DeviceDescription").orElse(""),
                serial,
                match.text("MAC").flatMap(MacAddress::reported),
                address,
                match.text("Activated")
                        .filter(word -> word.matches("true|false"))
                        .map(Boolean::valueOf),
                match.text("SoftwareVersion").filter(version -> !encrypted));
    }

    private static Optional<RecorderAddress> address(Element match) {
        return match.text("IPv4Address")
                .filter(address -> address.matches(IPV4) && !address.equals(NO_ADDRESS))
                .map(address -> new RecorderAddress(address, port(match)));
    }

    private static int port(Element match) {
        return match.text("HttpPort")
                .filter(port -> port.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .filter(port -> port >= 1 && port <= 65535)
                .orElse(HTTP_PORT);
    }
}
