package io.nvrguard.simulator.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One recorded unit: its answers to GET, by path. Nothing changes them; what was not recorded is not supported.
 *
 * <p>Paths are looked up as recorders do, without regard to upper and lower case (recorder-protocol.md §1), and without the query.
 */
public final class Recording {
    private static final String DEVICE_INFO = "system/deviceinfo";

    /** The status of an unsupported node on most recorded recorders (recorder-protocol.md §1). */
    private static final int NOT_SUPPORTED = 403;

    private final Map<String, String> xml = new HashMap<>();
    private final Map<String, String> json = new HashMap<>();
    private final Map<String, Integer> refused = new HashMap<>();
    private final RecordedDevice device;

    Recording(Map<String, String> xml, Map<String, String> json, Map<String, Integer> refused) {
        xml.forEach((endpoint, body) -> this.xml.put(key(endpoint), body));
        json.forEach((endpoint, body) -> this.json.put(key(endpoint), body));
        refused.forEach((endpoint, status) -> this.refused.put(key(endpoint), status));
        if (!this.xml.containsKey(DEVICE_INFO)) {
            throw new IllegalArgumentException("it holds no answer to System/deviceInfo");
        }
        device = RecordedDevice.of(this.xml.get(DEVICE_INFO));
        if (model().isEmpty() || !device.element("firmwareVersion").startsWith("V")) {
            throw new IllegalArgumentException("its deviceInfo says no model or no firmwareVersion");
        }
    }

    /**
     * Reads a recording: a JSON file {@code {"data":{"ISAPI":{"System/deviceInfo":{"response":{…}}, "…":{"status_code":403}}}}},
     * the outer two names may be absent, or a folder of XML bodies named by their endpoint, {@code System.deviceInfo.xml}.
     *
     * @throws IOException where it can't be read
     * @throws IllegalArgumentException where it is no recording, naming the file
     */
    public static Recording read(Path source) throws IOException {
        try {
            return Files.isDirectory(source) ? RecordedFolder.read(source) : RecordedFile.read(source);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(source + " is no recording: " + e.getMessage(), e);
        }
    }

    private static String key(String path) {
        String bare = path.replaceFirst("\\?.*", "").replaceAll("^/+|/+$", "").toLowerCase(Locale.ROOT);
        return bare.startsWith("isapi/") ? bare.substring("isapi/".length()) : bare;
    }

    /** The answer to a GET of this path. */
    public RecordedAnswer answer(String path) {
        String key = key(path);
        if (xml.containsKey(key)) {
            return RecordedAnswer.xml(200, xml.getOrDefault(key, ""));
        }
        if (json.containsKey(key)) {
            return RecordedAnswer.json(json.getOrDefault(key, ""));
        }
        return refusal(path, refused.getOrDefault(key, unknownStatus()));
    }

    /** The answer to everything that is not a GET: nothing of it was recorded. */
    public RecordedAnswer refusal(String path) {
        return refusal(path, NOT_SUPPORTED);
    }

    /** What this unit answered most often when it had no such node. */
    private int unknownStatus() {
        Map<Integer, Long> counts =
                refused.values().stream().collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(NOT_SUPPORTED);
    }

    /** In the recording's own version and namespace; the words are those that belong to the status (recorder-protocol.md §2.3). */
    private RecordedAnswer refusal(String path, int status) {
        String words = switch (status) {
            case 400 -> words(6, "Invalid XML Content", "badXmlContent");
            case 500 -> words(3, "Device Error", "deviceError");
            case 503 -> words(2, "Device Busy", "serviceUnavailable");
            default -> words(4, "Invalid Operation", "notSupport");
        };
        String dated = (device.version().isEmpty() ? "" : " version=\"" + device.version() + "\"")
                + (device.namespace().isEmpty() ? "" : " xmlns=\"" + device.namespace() + "\"");
        return RecordedAnswer.xml(
                status,
                RecordedXml.DECLARATION + "<ResponseStatus" + dated + ">\n<requestURL>" + RecordedXml.escaped(path)
                        + "</requestURL>\n" + words + "</ResponseStatus>\n");
    }

    private static String words(int code, String text, String sub) {
        return "<statusCode>" + code + "</statusCode>\n<statusString>" + text + "</statusString>\n<subStatusCode>" + sub
                + "</subStatusCode>\n";
    }

    public String model() {
        return device.element("model");
    }

    public String serialNumber() {
        return device.element("serialNumber");
    }

    public String deviceType() {
        return device.element("deviceType");
    }

    /** {@code V4.22.005 build 191208}. */
    public String firmware() {
        return (device.element("firmwareVersion") + " " + device.element("firmwareReleasedDate")).strip();
    }

    /** Endpoints that were recorded, refusals among them. */
    public int size() {
        return xml.size() + json.size() + refused.size();
    }
}
