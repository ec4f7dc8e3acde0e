package io.nvrguard.recorder;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.Platform;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who a recorder is, as far as it says so itself and a person read it on its label. Nothing is concluded here: what all
 * this shows together with its family's profile is {@code io.nvrguard.profile.Hardware}.
 *
 * @param deviceType as reported; empty: not reported. It lies on some units, so nothing is decided by it
 * @param serialNumber as reported; blank where nobody knows it
 * @param firmware what it runs
 * @param revision {@link HardwareRevision#UNKNOWN} unless model or serial carry a letter; unknown, too, where they carry
 *     different ones, with both as evidence
 * @param platform empty unless {@code hardwareVersion} has the form {@code B-R-<PLATFORM>-nn} (firmware-images.md §3)
 * @param label what a person read on the unit; empty: nobody looked, or nobody said
 */
public record RecorderIdentity(
        ModelName model,
        Optional<String> deviceType,
        String serialNumber,
        Optional<MacAddress> macAddress,
        FirmwareVersion firmware,
        Fact<HardwareRevision> revision,
        Optional<Fact<Platform>> platform,
        Optional<LabelReading> label) {

    private static final Pattern PLATFORM = Pattern.compile("B-R-([A-Z0-9]+(?:_[A-Z0-9]+)*)-\\d+");

    /**
     * Reads the identity out of what was reported.
     *
     * @throws RecorderException kind {@link RecorderException.Kind#NOT_UNDERSTOOD} when the running version cannot be
     *     read: without it nothing may be planned
     */
    public static RecorderIdentity of(DeviceInfo info) throws RecorderException {
        String running = info.firmwareVersion()
                + info.firmwareReleasedDate().map(date -> " " + date).orElse("");
        FirmwareVersion firmware = FirmwareVersion.parse(running)
                .or(() -> FirmwareVersion.parse(info.firmwareVersion()))
                .orElseThrow(() -> new RecorderException(
                        RecorderException.Kind.NOT_UNDERSTOOD,
                        "deviceInfo gives the running version as '" + running + "'"));
        ModelName model = ModelName.of(info.model());
        return new RecorderIdentity(
                model,
                info.deviceType(),
                info.serialNumber(),
                info.macAddress().flatMap(MacAddress::reported),
                firmware,
                revision(model, info.serialNumber()),
                info.hardwareVersion().flatMap(RecorderIdentity::platform),
                Optional.empty());
    }

    private static Fact<HardwareRevision> revision(ModelName model, String serialNumber) {
        Optional<Fact<HardwareRevision>> byModel =
                model.revision().map(r -> Fact.shownBy(r, new Evidence("model", model.text())));
        Optional<Fact<HardwareRevision>> bySerial =
                SerialNumber.letter(serialNumber).map(r -> Fact.shownBy(r, new Evidence("serialNumber", serialNumber)));
        List<Fact<HardwareRevision>> shown =
                Stream.of(byModel, bySerial).flatMap(Optional::stream).toList();
        List<Evidence> evidence =
                shown.stream().flatMap(fact -> fact.evidence().stream()).toList();
        List<HardwareRevision> letters =
                shown.stream().map(Fact::value).distinct().toList();
        return new Fact<>(letters.size() == 1 ? letters.get(0) : HardwareRevision.UNKNOWN, evidence);
    }

    private static Optional<Fact<Platform>> platform(String hardwareVersion) {
        Matcher form = PLATFORM.matcher(hardwareVersion.strip());
        return form.matches()
                ? Optional.of(Fact.shownBy(
                        new Platform(form.group(1)), new Evidence("hardwareVersion", hardwareVersion.strip())))
                : Optional.empty();
    }

    /** The same recorder running another version: what a later hop of a plan will find. */
    public RecorderIdentity running(FirmwareVersion other) {
        return new RecorderIdentity(model, deviceType, serialNumber, macAddress, other, revision, platform, label);
    }

    /** The same recorder with what a person read on its label. */
    public RecorderIdentity withLabel(Optional<LabelReading> read) {
        return new RecorderIdentity(model, deviceType, serialNumber, macAddress, firmware, revision, platform, read);
    }

    /** The serial number taken apart; empty where it is missing, masked or another maker's. */
    public Optional<SerialNumber> serial() {
        return SerialNumber.parse(serialNumber);
    }

    /**
     * The model inside the serial number, where it is another one than the recorder reports. Every recorder's serial
     * number begins with its model (firmware-images.md §4), so one of the two is wrong about the unit. Letters are left
     * out: some units have theirs in one of the two places only.
     */
    public Optional<ModelName> otherModelInSerial() {
        return serial().map(SerialNumber::model)
                .filter(inSerial -> !inSerial.listed().equals(model.listed()));
    }

    /** Same unit: same serial, and same MAC where both report one. Addresses prove nothing, nor do two missing serials. */
    public boolean isSameUnitAs(String otherSerialNumber, Optional<MacAddress> otherMac) {
        boolean sameMac = macAddress.isEmpty() || otherMac.isEmpty() || macAddress.equals(otherMac);
        return !serialNumber.isBlank() && serialNumber.equals(otherSerialNumber) && sameMac;
    }
}
