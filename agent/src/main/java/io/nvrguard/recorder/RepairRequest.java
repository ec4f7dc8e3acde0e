package io.nvrguard.recorder;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The request that starts a model's database repair, as its profile gives it. No public source names one
 * (recorder-protocol.md §6.2), so none is built in.
 *
 * @param method {@code PUT} or {@code POST}
 * @param path begins with one slash, written plainly (nothing percent-encoded); never one that formats, deletes or
 *     encrypts. {@code format=json} is how newer recorders are asked for JSON and is no formatting.
 * @param body XML or JSON, empty text for none; may not speak of formatting, deleting or encrypting either
 */
public record RepairRequest(String method, String path, String body) {

    private static final Pattern DESTROYS = Pattern.compile("format(?!=json(?:$|&))|delete|encrypt");
    private static final Pattern PLAIN_PATH = Pattern.compile("(?:/[A-Za-z0-9_.-]+)+(?:\\?[A-Za-z0-9_.&=-]+)?");

    public RepairRequest {
        if (!method.matches("PUT|POST")) {
            throw new IllegalArgumentException("a repair is started with PUT or POST, not " + method);
        }
        if (!PLAIN_PATH.matcher(path).matches() || path.contains("/..")) {
            throw new IllegalArgumentException(
                    "'" + path
                            + "' is not a plain path such as /ISAPI/ContentMgmt/Storage/…; percent signs could hide what it does");
        }
        if (destroys(path) || destroys(body)) {
            throw new IllegalArgumentException(
                    "'" + path + "' may not be sent: nvrguard never formats, deletes or encrypts");
        }
    }

    private static boolean destroys(String text) {
        return DESTROYS.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
