package io.nvrguard.firmware;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What people offer instead of firmware, told by its first bytes: the signatures are those of the formats' own documents,
 * Dahua's is in firmware-images.md §1.2.
 */
public enum ForeignFile {
    EMPTY("it is empty", Remedy.DOWNLOAD_AGAIN),
    ZIP("it is a zip file", Remedy.UNPACK, "504b0304", "504b0506", "504b0708"),
    RAR("it is a rar archive", Remedy.UNPACK, "526172211a07"),
    SEVEN_ZIP("it is a 7z archive", Remedy.UNPACK, "377abcaf271c"),
    GZIP("it is packed with gzip", Remedy.UNPACK, "1f8b"),
    BZIP2("it is packed with bzip2", Remedy.UNPACK, "425a68"),
    XZ("it is packed with xz", Remedy.UNPACK, "fd377a585a00"),
    DAHUA("it begins like a Dahua file (DH)", Remedy.OTHER_MAKER, "4448"),
    PDF("it is a PDF document", Remedy.VENDORS_PAGE, "25504446"),
    PROGRAM("it is a program", Remedy.VENDORS_PAGE, "4d5a", "7f454c46"),
    BOOT_IMAGE(
            "it is a bare boot image or file system, a part of a firmware",
            Remedy.VENDORS_PAGE,
            "27051956",
            "68737173"),
    TEXT("it is text or a web page", Remedy.DOWNLOAD_AGAIN),
    OTHER("it begins with the bytes ", Remedy.VENDORS_PAGE);

    private static final int SHOWN = 4;

    private final String looks;
    private final Remedy remedy;
    /** Hex digits, separated by blanks; none for what has no signature. */
    private final String signatures;

    ForeignFile(String looks, Remedy remedy, String... signatures) {
        this.looks = looks;
        this.remedy = remedy;
        this.signatures = String.join(" ", signatures);
    }

    /**
     * What a file looks like that is in no container of ours.
     *
     * @param first the file's first bytes; 64 are enough, none for an empty file
     */
    public static ForeignFile of(byte[] first) {
        if (first.length == 0) {
            return EMPTY;
        }
        String hex = HexFormat.of().formatHex(first);
        return Arrays.stream(values())
                .filter(known -> known.isSignedBy(hex))
                .findFirst()
                .orElseGet(() -> isText(first) ? TEXT : OTHER);
    }

    /** What these bytes look like: "it is a rar archive". */
    String looks(byte[] first) {
        return this == OTHER ? looks + shown(first) : looks;
    }

    /** What to do with such a file. */
    public String remedy() {
        return remedy.sentence;
    }

    private boolean isSignedBy(String hex) {
        return !signatures.isEmpty() && Arrays.stream(signatures.split(" ")).anyMatch(hex::startsWith);
    }

    private static boolean isText(byte[] first) {
        for (byte b : first) {
            boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r';
            if (control || b == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String shown(byte[] first) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(first, 0, Math.min(SHOWN, first.length));
    }

    private enum Remedy {
        VENDORS_PAGE("Download the firmware from the vendor's page and name that file."),
        DOWNLOAD_AGAIN("Download the firmware from the vendor's page again; a portal that wants a login saves its page"
                + " under the file's name."),
        UNPACK(
                "Unpack it and name the .dav or .mav inside, or better the vendor's own zip, whose name tells the platform."),
        OTHER_MAKER(
                "It is for another maker's devices: leave it. Download the firmware from the page of this recorder's"
                        + " vendor.");

        private final String sentence;

        Remedy(String sentence) {
            this.sentence = sentence;
        }
    }
}
