package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.NtpServer;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.recorder.Setup;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The nodes under {@code /ISAPI/System/time} (recorder-protocol.md §9). Only one NTP server is kept. */
final class TimeNodes {
    private static final String NTP = "NTP";
    private static final int WALL_CLOCK_LENGTH = "2026-01-01T00:00:00".length();

    private TimeNodes() {}

    static Reply time(Call call) {
        OffsetDateTime wall = call.recorder().status().currentDeviceTime();
        return Reply.xml(call.document("Time")
                .text("timeMode", call.recorder().setup(Setup::ntp) ? NTP : "manual")
                .text("localTime", Timestamps.of(call.recorder(), wall))
                .text("timeZone", PosixZone.of(wall.getOffset())));
    }

    /** Every part may be missing but not all; a time without an offset is the new zone's. */
    static Reply setTime(Call call) {
        Optional<String> mode = call.text("timeMode");
        Optional<String> localTime = call.text("localTime");
        Optional<String> timeZone = call.text("timeZone");
        Optional<ZoneOffset> zone = timeZone.flatMap(PosixZone::read);
        boolean unread = (timeZone.isPresent() && zone.isEmpty())
                || mode.filter(text -> !text.equals(NTP) && !text.equals("manual"))
                        .isPresent();
        if (unread || (mode.isEmpty() && localTime.isEmpty() && timeZone.isEmpty())) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
        try {
            ZoneOffset now = zone.orElseGet(
                    () -> call.recorder().status().currentDeviceTime().getOffset());
            Optional<OffsetDateTime> wall = localTime.map(text -> read(text, now));
            zone.ifPresent(call.recorder()::setZone);
            wall.ifPresent(call.recorder()::setTime);
            return call.answer(call.recorder().program(call.caller(), setup -> {
                mode.ifPresent(text -> setup.followNtp(text.equals(NTP)));
                return ResponseStatus.OK;
            }));
        } catch (DateTimeException e) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
    }

    private static OffsetDateTime read(String localTime, ZoneOffset zone) {
        return localTime.length() > WALL_CLOCK_LENGTH
                ? OffsetDateTime.parse(localTime)
                : LocalDateTime.parse(localTime).atOffset(zone);
    }

    static Reply ntpServers(Call call) {
        Xml xml = call.document("NTPServerList").item("NTPServer");
        return Reply.xml(written(xml, call));
    }

    static Reply ntpServer(Call call) {
        return call.id() == 1 ? Reply.xml(written(call.document("NTPServer"), call)) : call.missing();
    }

    private static Xml written(Xml xml, Call call) {
        NtpServer server = call.recorder().setup(Setup::ntpServer);
        boolean numeric = server.host().matches("[0-9.]+");
        return xml.text("id", 1)
                .text("addressingFormatType", numeric ? "ipaddress" : "hostname")
                .text(numeric ? "ipAddress" : "hostName", server.host())
                .text("portNo", server.port())
                .text("synchronizeInterval", server.minutes());
    }

    static Reply setNtpServer(Call call) {
        if (call.path().matches(".*/\\d+") && call.id() != 1) {
            return call.missing();
        }
        try {
            NtpServer before = call.recorder().setup(Setup::ntpServer);
            NtpServer server = new NtpServer(
                    call.text("hostName").or(() -> call.text("ipAddress")).orElse(""),
                    call.text("portNo").map(Integer::parseInt).orElse(before.port()),
                    call.text("synchronizeInterval").map(Integer::parseInt).orElse(before.minutes()));
            return call.answer(call.recorder().program(call.caller(), setup -> {
                setup.askNtp(server);
                return ResponseStatus.OK;
            }));
        } catch (IllegalArgumentException e) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
    }
}
