package io.nvrguard.recorder;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who a recorder is, as far as it says so itself. What only a family's profile can tell (which platform a version
 * band belongs to) is added there, as further evidence.
 *
 * @param deviceType as reported; empty: not reported
 * @param firmware what it runs
 * @param revision {@link HardwareRevision#UNKNOWN} unless model or serial carry a letter; unknown, too, where they carry
 *     different ones, with both as evidence
 * @param platform empty unless {@code hardwareVersion} has the form {@code B-R-<PLATFORM>-nn} (firmware-images.md §3)
 */
public record RecorderIdentity(
        ModelName model,
        Optional<String> deviceType,
        String serialNumber,
        Optional<MacAddress> macAddress,
        FirmwareVersion firmware,
        Fact<HardwareRevision> revision,
        Optional<Fact<Platform>> platform) {

    private static final Pattern PLATFORM = Pattern.compile("B-R-([A-Z0-9]+(?:_[A-Z0-9]+)*)-\\d+");
    private static final Pattern SERIAL_LETTER = Pattern.compile("\\(([A-Z])\\)(?=-?\\d)");

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
                info.hardwareVersion().flatMap(RecorderIdentity::platform));
    }

    private static Fact<HardwareRevision> revision(ModelName model, String serialNumber) {
        Optional<Fact<HardwareRevision>> byModel =
                model.revision().map(r -> Fact.shownBy(r, new Evidence("deviceInfo/model", model.text())));
        List<Fact<HardwareRevision>> shown = Stream.of(byModel, bySerial(serialNumber))
                .flatMap(Optional::stream)
                .toList();
        List<Evidence> evidence =
                shown.stream().flatMap(fact -> fact.evidence().stream()).toList();
        List<HardwareRevision> letters =
                shown.stream().map(Fact::value).distinct().toList();
        return new Fact<>(letters.size() == 1 ? letters.get(0) : HardwareRevision.UNKNOWN, evidence);
    }

    private static Optional<Fact<HardwareRevision>> bySerial(String serialNumber) {
        Matcher letter = SERIAL_LETTER.matcher(serialNumber);
        return letter.find()
                ? Optional.of(Fact.shownBy(
                        HardwareRevision.letter(letter.group(1).charAt(0)),
                        new Evidence("deviceInfo/serialNumber", serialNumber)))
                : Optional.empty();
    }

    private static Optional<Fact<Platform>> platform(String hardwareVersion) {
        Matcher form = PLATFORM.matcher(hardwareVersion.strip());
        return form.matches()
                ? Optional.of(Fact.shownBy(
                        new Platform(form.group(1)),
                        new Evidence("deviceInfo/hardwareVersion", hardwareVersion.strip())))
                : Optional.empty();
    }

    /** The same recorder with a better founded revision. */
    public RecorderIdentity with(Fact<HardwareRevision> shown) {
        return new RecorderIdentity(model, deviceType, serialNumber, macAddress, firmware, shown, platform);
    }

    /** The same recorder running another version: what a later hop of a plan will find. */
    public RecorderIdentity running(FirmwareVersion other) {
        return new RecorderIdentity(model, deviceType, serialNumber, macAddress, other, revision, platform);
    }

    /** The same recorder with a better founded platform. */
    public RecorderIdentity withPlatform(Optional<Fact<Platform>> shown) {
        return new RecorderIdentity(model, deviceType, serialNumber, macAddress, firmware, revision, shown);
    }

    /**
     * The same recorder with what a person read on its label. Where the recorder names another letter, the two
     * contradict each other: the revision is then {@link HardwareRevision#UNKNOWN} with both as evidence.
     *
     * @param note who read it and when, or whatever the person wrote
     */
    public RecorderIdentity withLabel(HardwareRevision read, String note) {
        Evidence label = new Evidence("label, read by a person", read + (note.isBlank() ? "" : ", " + note));
        List<Evidence> all = new ArrayList<>(List.of(label));
        all.addAll(revision.evidence());
        boolean agreed = revision.evidence().isEmpty() || revision.value().equals(read);
        return with(new Fact<>(agreed ? read : HardwareRevision.UNKNOWN, all));
    }

    /** Same unit: same serial, and same MAC where both report one. Addresses prove nothing, nor do two missing serials. */
    public boolean isSameUnitAs(String otherSerialNumber, Optional<MacAddress> otherMac) {
        boolean sameMac = macAddress.isEmpty() || otherMac.isEmpty() || macAddress.equals(otherMac);
        return !serialNumber.isBlank() && serialNumber.equals(otherSerialNumber) && sameMac;
    }
}
