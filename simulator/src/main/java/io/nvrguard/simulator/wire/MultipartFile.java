package io.nvrguard.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the file out of a {@code multipart/form-data} body as it streams by: what lies between the blank line after the headers
 * of the part named {@code updateFile} and the next delimiter (recorder-protocol.md §2.1). Holds back no more than a delimiter.
 */
final class MultipartFile {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";,]{1,70})\"?");
    private static final String FIELD = "name=\"updateFile\"";
    private static final int HEADERS_LIMIT_BYTES = 16 << 10;

    private final byte[] delimiter;
    private byte[] pending = new byte[0];
    private Place place = Place.BEFORE;

    private enum Place {
        BEFORE,
        INSIDE,
        AFTER
    }

    private MultipartFile(String boundary) {
        delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    static Optional<MultipartFile> of(String contentType) {
        Matcher m = BOUNDARY.matcher(contentType);
        return contentType.startsWith("multipart/form-data") && m.find()
                ? Optional.of(new MultipartFile(m.group(1)))
                : Optional.empty();
    }

    /** The file's bytes among these. */
    byte[] unwrap(byte[] bytes) {
        pending = joined(pending, bytes);
        if (place == Place.BEFORE) {
            skipHeaders();
        }
        return switch (place) {
            case BEFORE -> new byte[0];
            case INSIDE -> inside();
            case AFTER -> {
                pending = new byte[0];
                yield pending;
            }
        };
    }

    private void skipHeaders() {
        String text = new String(pending, StandardCharsets.ISO_8859_1);
        int field = text.indexOf(FIELD);
        int blank = field < 0 ? -1 : text.indexOf("\r\n\r\n", field);
        if (blank >= 0) {
            pending = Arrays.copyOfRange(pending, blank + 4, pending.length);
            place = Place.INSIDE;
        } else if (pending.length > HEADERS_LIMIT_BYTES) {
            place = Place.AFTER;
        }
    }

    private byte[] inside() {
        int end = indexOfDelimiter();
        if (end >= 0) {
            place = Place.AFTER;
        }
        int passed = end >= 0 ? end : Math.max(0, pending.length - delimiter.length + 1);
        byte[] file = Arrays.copyOf(pending, passed);
        pending = Arrays.copyOfRange(pending, passed, pending.length);
        return file;
    }

    private int indexOfDelimiter() {
        for (int at = 0; at <= pending.length - delimiter.length; at++) {
            if (pending[at] == '\r' && matchesAt(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matchesAt(int at) {
        for (int i = 0; i < delimiter.length; i++) {
            if (pending[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        byte[] joined = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, joined, head.length, tail.length);
        return joined;
    }
}
