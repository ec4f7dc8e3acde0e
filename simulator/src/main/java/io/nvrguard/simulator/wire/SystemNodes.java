package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.fault.StatusMode;
import io.nvrguard.simulator.recorder.DeviceInfo;
import io.nvrguard.simulator.recorder.DeviceStatus;
import io.nvrguard.simulator.recorder.ResetMode;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.recorder.Setup;
import io.nvrguard.simulator.recorder.UpgradeStatus;
import io.nvrguard.simulator.scenario.Dialect.Memory;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The nodes under {@code /ISAPI/System} about the device itself (recorder-protocol.md §1, §2.2, §3.1, §9). */
final class SystemNodes {
    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    /** Bytes of no encoding, where a document should be. */
    private static final byte[] GARBAGE = {'<', 'u', 'p', 'g', (byte) 0xff, 0, (byte) 0xfe, '<', '<', '>', 7, '&', ';'};

    private SystemNodes() {}

    static Reply deviceInfo(Call call) {
        DeviceInfo device = call.recorder().deviceInfo();
        Xml xml = call.document("DeviceInfo")
                .text("deviceName", call.recorder().setup(Setup::deviceName))
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
        call.dialect().adds().forEach(xml::text);
        return Reply.xml(xml);
    }

    static Reply rename(Call call) {
        Optional<String> name = call.text("deviceName").filter(text -> text.length() <= 32);
        if (name.isEmpty()) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
        return call.answer(call.recorder().program(call.caller(), setup -> {
            setup.rename(name.get());
            return ResponseStatus.OK;
        }));
    }

    static Reply status(Call call) {
        DeviceStatus status = call.recorder().status();
        String begin = call.dialect().memory() == Memory.NEWLINE ? "\n" : "";
        return Reply.xml(call.document("DeviceStatus")
                .text("currentDeviceTime", Timestamps.of(call.recorder(), status.currentDeviceTime()))
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
                .text("memoryUsage", begin + "1117.457031")
                .text("memoryAvailable", begin + "12.500000"));
    }

    static Reply upgradeStatus(Call call) {
        if (call.recorder()
                .faults()
                .find(StatusMode.class)
                .filter(StatusMode::garbage)
                .isPresent()) {
            return new Reply(200, "application/xml", GARBAGE);
        }
        UpgradeStatus status = call.recorder().upgradeStatus();
        return Reply.xml(call.document("upgradeStatus")
                .text("upgrading", status.upgrading())
                .text("percent", status.percent()));
    }

    static Reply factoryReset(Call call) {
        return call.answer(
                switch (call.parameter("mode").orElse("")) {
                    case "full" -> call.recorder().factoryReset(ResetMode.FULL);
                    case "basic" -> call.recorder().factoryReset(ResetMode.BASIC);
                    default -> ResponseStatus.BAD_PARAMETERS;
                });
    }

    static Reply reboot(Call call) {
        return call.answer(call.recorder().reboot(call.caller()));
    }
}
