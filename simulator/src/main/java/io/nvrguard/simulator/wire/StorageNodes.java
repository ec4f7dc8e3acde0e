package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.DiskStatus;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.recorder.Setup;
import io.nvrguard.simulator.scenario.Dialect.Namespace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The nodes under {@code /ISAPI/ContentMgmt/Storage} (recorder-protocol.md §5, §6). */
final class StorageNodes {
    private static final int POWER_ON_DAYS = 412;

    private StorageNodes() {}

    static Reply storage(Call call) {
        Xml xml = call.document("storage");
        hdds(call, xml.open("hddList"));
        nas(call, xml.close().open("nasList"));
        xml.close();
        if (isOld(call)) {
            xml.text("workMode", "quota");
        } else {
            xml.text("workMode", "opt=\"group,quota\"", "quota").open("ssdList").close();
        }
        return Reply.xml(xml);
    }

    /** The fields are those that recorded camera answers have; no recorder's own answer is public (recorder-protocol.md §5). */
    private static void nas(Call call, Xml xml) {
        if (call.recorder().onlyNas()) {
            xml.open("nas")
                    .text("id", 9)
                    .text("addressingFormatType", "ipaddress")
                    .text("ipAddress", "192.0.2.9")
                    .text("nasType", "NFS")
                    .text("path", "/recordings")
                    .text("status", "ok")
                    .close();
        }
    }

    /** K- and Q-series and DVRs say less of a disk than the others. */
    private static boolean isOld(Call call) {
        return call.dialect().namespace() == Namespace.HIKVISION_COM;
    }

    static Reply hddList(Call call) {
        Xml xml = call.document("hddList");
        hdds(call, xml);
        return Reply.xml(xml);
    }

    static Reply hdd(Call call) {
        return bay(call)
                .map(disk -> Reply.xml(written(call.document("hdd"), call, disk)))
                .orElseGet(call::missing);
    }

    private static void hdds(Call call, Xml xml) {
        bays(call).forEach(disk -> written(xml.item("hdd"), call, disk).close());
    }

    private static List<DiskStatus> bays(Call call) {
        Stream<DiskStatus> empty =
                call.dialect().notexist().stream().map(bay -> new DiskStatus(bay, "notexist", 0, 0, ""));
        return Stream.concat(call.recorder().disks().stream(), empty)
                .sorted(Comparator.comparing(DiskStatus::id))
                .toList();
    }

    private static Optional<DiskStatus> bay(Call call) {
        return bays(call).stream().filter(disk -> disk.id() == call.id()).findFirst();
    }

    private static Xml written(Xml xml, Call call, DiskStatus disk) {
        xml.text("id", disk.id())
                .text("hddName", "hdd" + disk.id())
                .text("hddPath", "")
                .text("hddType", "SATA")
                .text("status", disk.status())
                .text("capacity", disk.capacity())
                .text("freeSpace", disk.freeSpace())
                .text("property", "RW");
        if (!isOld(call)) {
            xml.text("group", call.recorder().setup(setup -> setup.group(disk.id())));
            if (!disk.serialNumber().isEmpty()) {
                xml.text("hddSerialNumber", disk.serialNumber());
            }
        }
        return xml;
    }

    /** Only the group can be set. */
    static Reply setHdd(Call call) {
        if (bay(call).isEmpty()) {
            return call.missing();
        }
        Optional<Integer> group =
                call.text("group").filter(text -> text.matches("[1-9]|1[0-6]")).map(Integer::parseInt);
        if (group.isEmpty()) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
        return call.answer(call.recorder().program(call.caller(), setup -> {
            setup.group(call.id(), group.get());
            return ResponseStatus.OK;
        }));
    }

    static Reply format(Call call) {
        return bay(call).isEmpty()
                ? call.missing()
                : call.answer(call.recorder().formatDisk(call.id()));
    }

    /** Formatting takes no time here, so it is never seen at work. */
    static Reply formatStatus(Call call) {
        return bay(call).isEmpty()
                ? call.missing()
                : Reply.xml(
                        call.document("formatStatus").text("formating", false).text("percent", 0));
    }

    /** With the wire's own spellings. */
    static Reply smartTestStatus(Call call) {
        return bay(call)
                .filter(disk -> !disk.status().equals("notexist"))
                .map(disk -> Reply.xml(smart(call, disk)))
                .orElseGet(call::missing);
    }

    private static Xml smart(Call call, DiskStatus disk) {
        boolean broken = disk.status().equals("error");
        return call.document("SmartTestStatus")
                .text("id", disk.id())
                .text("temprature", 36 + disk.id())
                .text("powerOnDay", POWER_ON_DAYS)
                .text("selfEvaluaingStatus", broken ? "error" : "ok")
                .text("allEvaluaingStatus", broken ? "fault" : "functional")
                .text("selfTestPercent", 0)
                .text("selfTestStatus", "ok")
                .open("TestResultList")
                .open("TestResult")
                .text("attributeID", 5)
                .text("status", broken ? "fault" : "ok")
                .text("flags", "33")
                .text("thresholds", 10)
                .text("value", broken ? 1 : 100)
                .text("worst", broken ? 1 : 100)
                .text("rawValue", broken ? 4096 : 0);
    }

    static Reply quota(Call call) {
        boolean one = call.path().matches(".*/\\d+");
        if (one && call.id() != 1) {
            return call.missing();
        }
        Xml xml = one
                ? call.document("diskQuota")
                : call.document("diskQuotaList").item("diskQuota");
        int video = call.recorder().setup(Setup::videoQuotaRatio);
        return Reply.xml(xml.text("id", 1)
                .text("type", "ratio")
                .text("videoQuotaRatio", video)
                .text("pictureQuotaRatio", 100 - video));
    }

    static Reply setQuota(Call call) {
        if (call.id() != 1) {
            return call.missing();
        }
        Optional<Integer> video = call.text("videoQuotaRatio")
                .filter(text -> text.matches("\\d{1,2}|100"))
                .map(Integer::parseInt);
        if (video.isEmpty()) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
        return call.answer(call.recorder().program(call.caller(), setup -> {
            setup.giveVideo(video.get());
            return ResponseStatus.OK;
        }));
    }

    /**
     * SIMULATOR'S OWN. How a real recorder is told over the network to repair its database is not public (recorder-protocol.md
     * §6.2); this node exists on no real recorder.
     */
    static Reply repair(Call call) {
        return call.answer(call.recorder().startRepair());
    }
}
