package io.nvrguard.isapi;

import io.nvrguard.recorder.Capabilities;
import io.nvrguard.recorder.DeviceInfo;
import io.nvrguard.recorder.DeviceStatus;
import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import io.nvrguard.recorder.Storage;
import io.nvrguard.recorder.UpgradeStatus;
import io.nvrguard.xml.Element;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What the recorder's documents say, as values; recorder-protocol.md §1, §2.2, §5, §9. */
final class Answers {

    /** {@code 2026-09-27T08:24:59}: what follows is an offset or a Z that many units get wrong (§7.3, §9). */
    private static final int WALL_CLOCK_LENGTH = 19;

    private Answers() {}

    static DeviceInfo deviceInfo(Element root) throws RecorderException {
        return new DeviceInfo(
                required(root, "model"),
                root.text("deviceType"),
                required(root, "serialNumber"),
                root.text("macAddress"),
                required(root, "firmwareVersion"),
                root.text("firmwareReleasedDate"),
                root.text("hardwareVersion"));
    }

    private static String required(Element deviceInfo, String name) throws RecorderException {
        return deviceInfo
                .text(name)
                .map(Words::clean)
                .orElseThrow(() -> new RecorderException(Kind.NOT_UNDERSTOOD, "deviceInfo gives no " + name));
    }

    static DeviceStatus status(Element root) {
        return new DeviceStatus(
                root.text("currentDeviceTime").flatMap(Answers::wallClock),
                root.text("deviceUpTime").flatMap(Words::whole).map(Duration::ofSeconds));
    }

    static DeviceStatus time(Element root) {
        return new DeviceStatus(root.text("localTime").flatMap(Answers::wallClock), Optional.empty());
    }

    static Optional<LocalDateTime> wallClock(String text) {
        try {
            String clock = text.length() > WALL_CLOCK_LENGTH ? text.substring(0, WALL_CLOCK_LENGTH) : text;
            return Optional.of(LocalDateTime.parse(clock.replace(' ', 'T')));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static Capabilities capabilities(Element root) {
        return new Capabilities(
                flag(root, "isSupportConfigFileExport"), flag(root, "isSupportUserNamePasswordCheckUpgrade"));
    }

    private static Optional<Boolean> flag(Element root, String name) {
        return root.findText(name).flatMap(said -> switch (said.strip()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    static UpgradeStatus upgradeStatus(Element root) {
        int percent = root.text("percent").flatMap(Words::whole).orElse(0L).intValue();
        return switch (root.text("upgrading").orElse("")) {
            case "true" -> new UpgradeStatus(UpgradeStatus.State.UPGRADING, percent);
            case "false" -> new UpgradeStatus(UpgradeStatus.State.IDLE, 0);
            default -> UpgradeStatus.NOT_REPORTED;
        };
    }

    /** Network storage is no bay of the recorder and is left out. */
    static Storage storage(Element root) {
        List<Disk> bays = root.child("hddList").map(list -> list.children("hdd")).orElse(List.of()).stream()
                .map(Answers::disk)
                .toList();
        return new Storage(bays, root.text("workMode").orElse(""));
    }

    private static Disk disk(Element hdd) {
        String id = hdd.text("id").orElse("");
        return new Disk(
                id,
                hdd.text("hddName").orElse("hdd" + id),
                hdd.text("status").orElse(""),
                hdd.text("capacity").flatMap(Words::whole).orElse(0L),
                hdd.text("freeSpace").flatMap(Words::whole).orElse(0L),
                hdd.text("property").orElse(""),
                hdd.text("group"));
    }
}
