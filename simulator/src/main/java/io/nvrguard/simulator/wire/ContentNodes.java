package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.DiskStatus;
import io.nvrguard.simulator.recorder.InputChannel;
import io.nvrguard.simulator.recorder.RecordTrack;
import io.nvrguard.simulator.scenario.Dialect;
import java.util.List;

/** The nodes under {@code /ISAPI/ContentMgmt}: disks, schedules, cameras (recorder-protocol.md §5, §9). */
final class ContentNodes {
    Reply storage(Call call) {
        Xml xml = call.document("storage").open("hddList");
        hdds(call, xml);
        xml.close().open("nasList").close();
        switch (call.dialect()) {
            case HIKVISION_COM -> xml.text("workMode", "quota");
            case ISAPI_ORG ->
                xml.text("workMode", "opt=\"group,quota\"", "quota")
                        .open("ssdList")
                        .close();
        }
        return Reply.xml(xml);
    }

    Reply hddList(Call call) {
        Xml xml = call.document("hddList");
        hdds(call, xml);
        return Reply.xml(xml);
    }

    private static void hdds(Call call, Xml xml) {
        for (DiskStatus disk : call.recorder().disks()) {
            xml.item(call.dialect(), "hdd")
                    .text("id", disk.id())
                    .text("hddName", "hdd" + disk.id())
                    .text("hddPath", "")
                    .text("hddType", "SATA")
                    .text("status", disk.status())
                    .text("capacity", disk.capacity())
                    .text("freeSpace", disk.freeSpace())
                    .text("property", "RW");
            if (call.dialect() == Dialect.ISAPI_ORG) {
                xml.text("group", 1).text("hddSerialNumber", disk.serialNumber());
            }
            xml.close();
        }
    }

    /**
     * SIMULATOR'S OWN. How a real recorder is told over the network to repair its database is not public (recorder-protocol.md
     * §6.2); this node exists on no real recorder.
     */
    Reply repair(Call call) {
        return call.answer(call.recorder().startRepair());
    }

    static Reply format(Call call) {
        List<String> segments = List.of(call.path().split("/"));
        int bay = Integer.parseInt(segments.get(segments.size() - 2));
        return call.answer(call.recorder().formatDisk(bay));
    }

    Reply tracks(Call call) {
        Xml xml = call.document("TrackList");
        for (RecordTrack track : call.recorder().recordTracks()) {
            xml.open("Track")
                    .text("id", track.id())
                    .text("Channel", track.id())
                    .text("Enable", true)
                    .open("TrackSchedule")
                    .open("ScheduleBlockList")
                    .open("ScheduleBlock")
                    .open("ScheduleAction")
                    .text("id", 1)
                    .open("ScheduleActionStartTime")
                    .text("DayOfWeek", "Monday")
                    .text("TimeOfDay", "00:00:00")
                    .close()
                    .open("ScheduleActionEndTime")
                    .text("DayOfWeek", "Sunday")
                    .text("TimeOfDay", "24:00:00")
                    .close()
                    .open("Actions")
                    .text("Record", true)
                    .text("ActionRecordingMode", track.recordingMode());
            for (int opened = 0; opened < 6; opened++) {
                xml.close();
            }
        }
        return Reply.xml(xml);
    }

    Reply inputChannels(Call call) {
        Xml xml = call.document("InputProxyChannelList");
        for (InputChannel channel : call.recorder().inputChannels()) {
            xml.item(call.dialect(), "InputProxyChannel")
                    .text("id", channel.id())
                    .text("name", channel.name())
                    .open("sourceInputPortDescriptor")
                    .text("proxyProtocol", "HIKVISION")
                    .text("addressingFormatType", "ipaddress")
                    .text("ipAddress", channel.ipAddress())
                    .text("managePortNo", 8000)
                    .text("srcInputPort", 1)
                    .text("userName", "admin")
                    .text("streamType", "auto")
                    .close()
                    .text("enableAnr", false)
                    .text("enableTiming", true)
                    .close();
        }
        return Reply.xml(xml);
    }
}
