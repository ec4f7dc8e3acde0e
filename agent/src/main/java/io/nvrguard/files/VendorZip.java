package io.nvrguard.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

/** A vendor's zip: release notes beside exactly one firmware image. Only read, never extracted, and never a zip inside it. */
final class VendorZip {

    private static final String NEEDED = "a vendor zip with exactly one .dav or .mav inside";
    private static final String DOWNLOAD = "Download it again, from the vendor's page.";
    private static final int SHOWN = 3;

    private VendorZip() {}

    /**
     * The name of the one image in the zip.
     *
     * @param mostBytes an image that claims to be larger is refused
     */
    static String imageIn(Path path, long mostBytes) throws FirmwareFileException {
        List<ZipRow> rows = rows(path);
        List<ZipRow> images = rows.stream().filter(VendorZip::isImage).toList();
        mustBeHonest(path, rows);
        if (images.size() != 1) {
            throw images.isEmpty() ? noImage(path, rows) : severalImages(path, images);
        }
        ZipRow image = images.get(0);
        mustBeReadable(path, image, mostBytes);
        return image.name();
    }

    /** The bytes of the entry, unpacked; reading to the end fails when the zip's own checksum does not hold. */
    static InputStream open(Path path, String entryName) throws IOException {
        FileChannel zip = FileChannel.open(path);
        try {
            ZipRow row = ZipDirectory.read(zip).stream()
                    .filter(each -> each.name().equals(entryName))
                    .findFirst()
                    .orElseThrow(() -> new ZipException("'" + entryName + "' is no longer in it"));
            return new ZipEntryStream(zip, row);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static List<ZipRow> rows(Path path) throws FirmwareFileException {
        try (FileChannel zip = FileChannel.open(path)) {
            return ZipDirectory.read(zip);
        } catch (IOException e) {
            throw damaged(path, e);
        }
    }

    static FirmwareFileException damaged(Path path, IOException cause) {
        return new FirmwareFileException(
                "'" + path.getFileName() + "' is a zip that is cut off or damaged (" + cause.getMessage() + ").",
                "a whole zip",
                "Download it again.",
                cause);
    }

    /** What no packer does by itself says that somebody made the zip to be read in two ways. */
    private static void mustBeHonest(Path path, List<ZipRow> rows) throws FirmwareFileException {
        for (ZipRow row : rows) {
            if (row.isTreacherous()) {
                throw new FirmwareFileException(
                        "'" + path.getFileName() + "' holds an entry whose name leads elsewhere: '" + row.name() + "'.",
                        "a zip as the vendor packs it",
                        DOWNLOAD);
            }
            if (rows.stream().filter(other -> other.name().equals(row.name())).count() > 1) {
                throw new FirmwareFileException(
                        "'" + path.getFileName() + "' holds '" + row.name() + "' more than once.",
                        "a zip as the vendor packs it",
                        DOWNLOAD);
            }
        }
    }

    private static void mustBeReadable(Path path, ZipRow image, long mostBytes) throws FirmwareFileException {
        String found = "'" + image.name() + "' in '" + path.getFileName() + "' ";
        if (image.isEncrypted()) {
            throw new FirmwareFileException(
                    found + "is locked with a password.",
                    "a zip without a password",
                    "Unpack it with the password, or download the vendor's own zip, which has none.");
        }
        if (image.method() != ZipRow.STORED && image.method() != ZipRow.DEFLATED) {
            throw new FirmwareFileException(
                    found + "is packed by method " + image.method() + ".",
                    "a zip whose entries are stored or deflated (methods 0 and 8)",
                    "Unpack it with the tool it was packed with, and name the .dav or .mav.");
        }
        if (image.sizeBytes() > mostBytes) {
            throw new FirmwareFileException(
                    found + "claims to be " + image.sizeBytes() + " bytes.",
                    "an image of at most " + mostBytes + " bytes; no recorder's firmware comes near it",
                    DOWNLOAD);
        }
    }

    private static FirmwareFileException noImage(Path path, List<ZipRow> rows) {
        List<ZipRow> zips = rows.stream()
                .filter(row -> row.name().toLowerCase(Locale.ROOT).endsWith(".zip"))
                .toList();
        if (!zips.isEmpty()) {
            return new FirmwareFileException(
                    "'" + path.getFileName() + "' holds no .dav or .mav, but another zip: " + quoted(zips) + ".",
                    NEEDED,
                    "Unpack it and name the zip inside that is for this recorder.");
        }
        return new FirmwareFileException(
                "'" + path.getFileName() + "' holds no .dav or .mav" + (rows.isEmpty() ? "" : ", only " + quoted(rows))
                        + ".",
                NEEDED,
                "Check that it is the firmware and not a manual or a tool, and download it from the vendor's page.");
    }

    private static FirmwareFileException severalImages(Path path, List<ZipRow> images) {
        return new FirmwareFileException(
                "'" + path.getFileName() + "' holds " + images.size() + " images: " + quoted(images) + ".",
                NEEDED,
                "Use the vendor's zip as it was downloaded, or unpack it and name the one image you mean.");
    }

    private static boolean isImage(ZipRow row) {
        String lower = row.name().toLowerCase(Locale.ROOT);
        return !row.isFolder() && (lower.endsWith(".dav") || lower.endsWith(".mav"));
    }

    private static String quoted(List<ZipRow> rows) {
        String more = rows.size() > SHOWN ? " and " + (rows.size() - SHOWN) + " more" : "";
        return rows.stream().limit(SHOWN).map(row -> "'" + row.name() + "'").collect(Collectors.joining(" and "))
                + more;
    }
}
