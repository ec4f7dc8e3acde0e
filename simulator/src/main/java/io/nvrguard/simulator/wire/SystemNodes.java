package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.DeviceInfo;
import io.nvrguard.simulator.recorder.DeviceStatus;
import io.nvrguard.simulator.recorder.ResetMode;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.recorder.UpgradeStatus;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The nodes under {@code /ISAPI/System} (recorder-protocol.md §1, §2.2, §3.1, §4, §9). */
final class SystemNodes {
    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    Reply deviceInfo(Call call) {
        DeviceInfo device = call.recorder().deviceInfo();
        Xml xml = call.document("DeviceInfo")
                .text("deviceName", "Network Video Recorder")
                .text("deviceID", device.deviceId())
                .text("model", device.model())
                .text("serialNumber", device.serialNumber())
                .text("macAddress", device.macAddress())
                .text("firmwareVersion", device.firmware().text())
                .text("firmwareReleasedDate", device.firmware().buildText())
                .text("encoderVersion", "V5.0")
                .text("encoderReleasedDate", device.firmware().buildText())
                .text("deviceType", device.deviceType())
                .text("telecontrolID", 255);
        device.hardwareVersion().ifPresent(version -> xml.text("hardwareVersion", version));
        return Reply.xml(xml);
    }

    Reply status(Call call) {
        DeviceStatus status = call.recorder().status();
        return Reply.xml(call.document("DeviceStatus")
                .text("currentDeviceTime", CLOCK.format(status.currentDeviceTime()))
                .text("deviceUpTime", status.deviceUpTime().toSeconds())
                .open("CPUList")
                .open("CPU")
                .text("cpuDescription", "ARMv7 Processor rev 1 (v7l)")
                .text("cpuUtilization", 2)
                .close()
                .close()
                .open("MemoryList")
                .open("Memory")
                .text("memoryDescription", "DDR Memory")
                .text("memoryUsage", "\n1117.457031")
                .text("memoryAvailable", "\n12.500000"));
    }

    Reply time(Call call) {
        OffsetDateTime wall = call.recorder().status().currentDeviceTime();
        return Reply.xml(call.document("Time")
                .text("timeMode", "manual")
                .text("localTime", CLOCK.format(wall))
                .text("timeZone", "CST" + posix(wall.getOffset())));
    }

    /** POSIX counts westward: eight hours east of Greenwich are {@code -8:00:00}. */
    private static String posix(ZoneOffset zone) {
        int seconds = -zone.getTotalSeconds();
        String sign = seconds < 0 ? "-" : "+";
        int minutes = Math.abs(seconds) / 60;
        return String.format("%s%d:%02d:00", sign, minutes / 60, minutes % 60);
    }

    Reply setTime(Call call) {
        Optional<String> localTime = call.body().flatMap(xml -> xml.text("localTime"));
        if (localTime.isEmpty()) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
        try {
            return call.answer(call.recorder().setTime(OffsetDateTime.parse(localTime.get(), CLOCK)));
        } catch (DateTimeParseException e) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
    }

    Reply capabilities(Call call) {
        return Reply.xml(call.document("DeviceCap")
                .open("SysCap")
                .text("isSupportDst", true)
                .open("NetworkCap")
                .text("isSupportHttps", false)
                .close()
                .close()
                .open("SecurityCap")
                .text("supportUserNums", 1)
                .text("isSupportConfigFileImport", false)
                .text("isSupportConfigFileExport", true)
                .text("RSAKeyLength", 1024)
                .close()
                .open("RacmCap")
                .text("inputProxyNums", call.recorder().deviceInfo().channels())
                .text("isSupportLogDataPackage", false)
                .text("isSupportFindLogByUTC", true)
                .close());
    }

    Reply upgradeStatus(Call call) {
        UpgradeStatus status = call.recorder().upgradeStatus();
        return Reply.xml(call.document("upgradeStatus")
                .text("upgrading", status.upgrading())
                .text("percent", status.percent()));
    }

    Reply configurationData(Call call) {
        return Reply.file(call.recorder().exportConfiguration(call.caller()));
    }

    Reply factoryReset(Call call) {
        return call.answer(
                switch (call.parameter("mode").orElse("")) {
                    case "full" -> call.recorder().factoryReset(ResetMode.FULL);
                    case "basic" -> call.recorder().factoryReset(ResetMode.BASIC);
                    default -> ResponseStatus.BAD_PARAMETERS;
                });
    }

    Reply reboot(Call call) {
        return call.answer(call.recorder().reboot(call.caller()));
    }

    Reply interfaces(Call call) {
        return Reply.xml(call.document("NetworkInterfaceList")
                .open("NetworkInterface")
                .text("id", 1)
                .open("IPAddress")
                .text("ipVersion", "v4")
                .text("addressingType", "static")
                .text("ipAddress", call.recorder().address())
                .text("subnetMask", "255.0.0.0")
                .close()
                .open("Link")
                .text("MACAddress", call.recorder().deviceInfo().macAddress()));
    }
}
