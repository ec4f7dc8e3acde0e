package io.nvrguard.recorder;

import java.util.Optional;

/**
 * What {@code GET /ISAPI/System/deviceInfo} reported, word for word (recorder-protocol.md §1). Empty: not reported.
 *
 * @param model {@code DS-7716NI-I4/16P}
 * @param deviceType {@code NVR}, {@code DVR}, {@code IPCamera} …; it lies on some units, so it decides nothing alone
 * @param firmwareVersion {@code V3.4.80}
 * @param firmwareReleasedDate {@code build 160718}
 * @param hardwareVersion {@code B-R-K51-00} on newer units, otherwise absent or an opaque number
 */
public record DeviceInfo(
        String model,
        Optional<String> deviceType,
        String serialNumber,
        Optional<String> macAddress,
        String firmwareVersion,
        Optional<String> firmwareReleasedDate,
        Optional<String> hardwareVersion) {}
