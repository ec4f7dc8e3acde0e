package io.nvrguard.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A vendor's zip: release notes beside exactly one firmware image. Only read, never extracted. */
final class VendorZip {

    private static final String NEEDED = "a vendor zip with exactly one .dav or .mav inside";

    private VendorZip() {}

    /** The name of the one image in the zip. */
    static String imageIn(Path path) throws FirmwareFileException {
        List<String> images = imagesIn(path);
        if (images.isEmpty()) {
            throw new FirmwareFileException(
                    "'" + path.getFileName() + "' holds no .dav or .mav.",
                    NEEDED,
                    "Check that it is the firmware and not a manual or a tool, and download it from the vendor's page.");
        }
        if (images.size() > 1) {
            throw new FirmwareFileException(
                    "'" + path.getFileName() + "' holds " + images.size() + " images: " + quoted(images) + ".",
                    NEEDED,
                    "Use the vendor's zip as it was downloaded, or unpack it and name the one image you mean.");
        }
        return images.get(0);
    }

    /** The bytes of the entry, unpacked; reading to the end fails when the zip's own checksum does not hold. */
    static InputStream open(Path path, String entryName) throws IOException {
        ZipFile zip = openZip(path);
        try {
            ZipEntry entry = zip.getEntry(entryName);
            if (entry == null) {
                throw new ZipException("'" + entryName + "' is no longer in it");
            }
            return new EntryStream(zip, entry);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static List<String> imagesIn(Path path) throws FirmwareFileException {
        try (ZipFile zip = openZip(path)) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(VendorZip::isImage)
                    .toList();
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

    /**
     * Names that are not marked as UTF-8 are taken byte by byte: vendor zips hold notes with Chinese names in the code
     * page of the packing machine, and a strict reading would refuse the whole zip.
     */
    private static ZipFile openZip(Path path) throws IOException {
        return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
    }

    private static boolean isImage(String entryName) {
        String lower = entryName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".dav") || lower.endsWith(".mav");
    }

    private static String quoted(List<String> names) {
        return String.join(" and ", names.stream().map(name -> "'" + name + "'").toList());
    }

    /** Compares the zip's checksum at the end, which {@link ZipFile} does not, and closes the zip with the stream. */
    private static final class EntryStream extends CheckedInputStream {

        private final ZipFile zip;
        private final ZipEntry entry;

        EntryStream(ZipFile zip, ZipEntry entry) throws IOException {
            super(zip.getInputStream(entry), new CRC32());
            this.zip = zip;
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            return checkedAtEnd(super.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return checkedAtEnd(super.read(buffer, offset, length));
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }

        private int checkedAtEnd(int read) throws IOException {
            if (read < 0 && getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException("the checksum of '" + entry.getName() + "' does not hold");
            }
            return read;
        }
    }
}
