package io.nvrguard.app;

import io.nvrguard.firmware.VendorImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The file of one line in {@code check-cases.txt}: true headers around made-up content, or what else people offer.
 *
 * @param name what the file is called; a {@code .zip} holds a {@code digicap.dav}, anything else is the bare content
 * @param bytes the word of the table for what it holds
 */
record VendorFile(String name, String bytes) {

    private static final Pattern NUMBERED =
            Pattern.compile("V(\\d+)\\.(\\d+)\\.(\\d+)(?:_| build )(?:Build_?)?(\\d{6})");
    private static final byte[] CONTENT = VendorImages.payload(700);

    Path writtenTo(Path folder) throws IOException {
        Path file = folder.resolve(name);
        if (!name.endsWith(".zip")) {
            return Files.write(file, content());
        }
        return Zips.write(file, entries());
    }

    private Map<String, byte[]> entries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        switch (bytes) {
            case "no dav" -> entries.put("readme.txt", CONTENT);
            case "two dav" -> {
                entries.put("K51/digicap.dav", said(name, 1));
                entries.put("K74/digicap.dav", said(name, 1));
            }
            default -> entries.put("digicap.dav", content());
        }
        return entries;
    }

    private byte[] content() {
        if (bytes.startsWith("version ")) {
            return said(bytes, 1);
        }
        return switch (bytes) {
            case "true" -> said(name, name.contains("_CN_") ? 2 : 1);
            case "language 2" -> said(name, 2);
            case "clear" -> VendorImages.clearSwkh(header -> {}, CONTENT);
            case "tail" -> VendorImages.joined(said(name, 1), VendorImages.payload(256));
            case "hk30" -> VendorImages.hk30(55, 8000);
            case "hk30 in hk20" -> VendorImages.hk20(VendorImages.hk30(55, 8000));
            case "flipped" -> flipped(said(name, 1), 400);
            case "flipped header" -> flipped(said(name, 1), 0x2E);
            case "cut" -> Arrays.copyOf(said(name, 1), 500);
            case "cut hk20" -> Arrays.copyOf(VendorImages.hk20(said(name, 1)), 700);
            case "hksu" -> beginning("HKSU");
            case "dahua" -> beginning("DH");
            case "rar" -> beginning("Rar!\u001A\u0007\u0001\u0000");
            case "7z" -> beginning("7z\u00BC\u00AF'\u001C");
            case "web page" -> beginning("<!DOCTYPE html><html><body>Sign in to download</body></html>");
            case "empty" -> new byte[0];
            default -> throw new IllegalArgumentException("no bytes are called '" + bytes + "'");
        };
    }

    /** A package whose header says the version and build that stand in the text. */
    private static byte[] said(String text, int language) {
        MatchResult said = NUMBERED.matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no version in '" + text + "'"));
        int version = number(said, 1) << 24 | number(said, 2) << 16 | number(said, 3);
        return VendorImages.swkh(
                header -> header.putInt(0x10, language)
                        .putInt(0x24, number(said, 4))
                        .putInt(0x28, version),
                CONTENT);
    }

    private static int number(MatchResult said, int group) {
        return Integer.parseInt(said.group(group));
    }

    private static byte[] flipped(byte[] image, int at) {
        image[at] ^= 1;
        return image;
    }

    private static byte[] beginning(String magic) {
        return VendorImages.joined(magic.getBytes(StandardCharsets.ISO_8859_1), CONTENT);
    }
}
