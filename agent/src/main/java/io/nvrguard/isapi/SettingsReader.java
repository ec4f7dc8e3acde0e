package io.nvrguard.isapi;

import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import io.nvrguard.recorder.Settings;
import io.nvrguard.xml.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Flattens what must survive an upgrade into one line a value (recorder-protocol.md §9): {@code record/tracks · Track
 * 101 · Enable} → {@code true}. Repeated elements are told apart by their {@code id}, else by their place.
 */
final class SettingsReader {

    private static final String STEP = " · ";

    /** What changes by itself, and so does whatever ends in "status"; the id stands in its parent's title. */
    private static final Set<String> LEFT_OUT = Set.of(
            "id",
            "status",
            "localtime",
            "currentdevicetime",
            "deviceuptime",
            "freespace",
            "usedspace",
            "online",
            "chandetectresult");

    /** Of Storage only how recordings are spread over the disks; the disks themselves are no settings. */
    private static final Set<String> OF_STORAGE = Set.of("id", "group", "workMode", "storage", "hddList", "hdd");

    /** A document of settings: how people read its name, where it is, its root. */
    private record Section(String title, String path, String root) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("record/tracks", "/ISAPI/ContentMgmt/record/tracks", "TrackList"),
            new Section("cameras", "/ISAPI/ContentMgmt/InputProxy/channels", "InputProxyChannelList"),
            new Section("storage", "/ISAPI/ContentMgmt/Storage", "storage"),
            new Section("network", "/ISAPI/System/Network/interfaces", "NetworkInterfaceList"),
            new Section("time", "/ISAPI/System/time", "Time"));

    private final IsapiClient isapi;
    private final SortedMap<String, String> values = new TreeMap<>();

    SettingsReader(IsapiClient isapi) {
        this.isapi = isapi;
    }

    Settings read() throws RecorderException {
        for (Section section : SECTIONS) {
            try {
                Element root = isapi.get(section.path, section.root);
                flatten(section.title, section.root.equals("storage") ? onlySpread(root) : root);
            } catch (RecorderException e) {
                if (e.kind() != Kind.NOT_SUPPORTED) {
                    throw e;
                }
            }
        }
        return new Settings(values);
    }

    private void flatten(String path, Element element) {
        if (element.children().isEmpty()) {
            values.merge(path, Words.plain(element.text()), (first, second) -> first + " | " + second);
        }
        Map<String, Long> siblings =
                element.children().stream().collect(Collectors.groupingBy(Element::name, Collectors.counting()));
        Map<String, Integer> places = new HashMap<>();
        for (Element child : element.children()) {
            int place = places.merge(child.name(), 1, Integer::sum);
            if (lasts(child)) {
                boolean repeated = siblings.getOrDefault(child.name(), 0L) > 1;
                flatten(path + STEP + title(child, repeated ? " #" + place : ""), child);
            }
        }
    }

    private static String title(Element element, String otherwise) {
        return element.name()
                + element.text("id").map(id -> " " + Words.plain(id)).orElse(otherwise);
    }

    private static boolean lasts(Element element) {
        String name = element.name().toLowerCase(Locale.ROOT);
        return !LEFT_OUT.contains(name) && !name.endsWith("status");
    }

    private static Element onlySpread(Element element) {
        List<Element> kept = element.children().stream()
                .filter(child -> OF_STORAGE.contains(child.name()))
                .map(SettingsReader::onlySpread)
                .toList();
        return new Element(element.name(), element.text(), kept);
    }
}
