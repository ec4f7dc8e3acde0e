package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.firmware.FirmwareVersion;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/** Who a recorder says it is, in {@code System/deviceInfo} and over SADP (recorder-protocol.md §1). */
public record DeviceInfo(
        String model,
        String serialNumber,
        String deviceType,
        FirmwareVersion firmware,
        Optional<String> hardwareVersion,
        int channels) {
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    /** Locally administered and made of the serial number, so that no real unit has it. */
    public String macAddress() {
        CRC32 crc = new CRC32();
        crc.update(serialNumber.getBytes(StandardCharsets.UTF_8));
        long sum = crc.getValue();
        return COLONS.formatHex(
                new byte[] {2, 0, (byte) (sum >> 24), (byte) (sum >> 16), (byte) (sum >> 8), (byte) sum});
    }

    /** Ends with the twelve digits of the MAC, as on real units. */
    public String deviceId() {
        return "48443030-3030-3030-3030-" + macAddress().replace(":", "");
    }
}
