package io.nvrguard.recorder;

import java.util.Optional;

/**
 * A recorder heard on the wire (SADP ProbeMatch, recorder-protocol.md §11).
 *
 * @param serialNumber DeviceSN
 * @param activated empty: not said
 * @param softwareVersion as sent, {@code V5.6.10build 230721}; empty where it is encrypted or absent
 */
public record Sighting(
        String model,
        String serialNumber,
        Optional<MacAddress> macAddress,
        RecorderAddress address,
        Optional<Boolean> activated,
        Optional<String> softwareVersion) {}
