package io.nvrguard.files;

import io.nvrguard.firmware.Container;
import io.nvrguard.firmware.FirmwareImage;
import io.nvrguard.firmware.ForeignFile;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.ImageReader;
import io.nvrguard.firmware.ImageSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * A firmware file on disk, read once from end to end: a bare {@code .dav} or {@code .mav}, or a vendor zip with exactly
 * one of them inside; the content decides which, not the name. An image that is cut off or changed is no error here but
 * {@code Integrity.DAMAGED}; a file that is no firmware at all is.
 *
 * @param path as given
 * @param entry the image's name inside the zip; empty for a bare image. Nothing is ever extracted, so a name that points
 *     out of the zip has no effect
 * @param name what the outer file's name claims; the image inside is always called {@code digicap.dav}, so the zip's name
 *     is the only one that says anything (firmware-images.md §2.1)
 * @param image what the bytes say
 */
public record FirmwareFile(Path path, Optional<String> entry, ImageName name, FirmwareImage image)
        implements ImageSource {

    /**
     * Most bytes read of one image: 1 GiB. A zip may claim and unpack to anything; the largest recorder image known has
     * 293,786,737 bytes (firmware-images.md §1.5).
     */
    public static final long MOST_BYTES = 1L << 30;

    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int FIRST_BYTES = 64;
    /** "PK": how every zip begins, also an empty one. */
    private static final byte[] ZIP = {'P', 'K'};

    private static final String NEEDED = "a firmware image (.dav, .mav) or the vendor's zip with one inside";

    /**
     * Reads the file.
     *
     * @throws FirmwareFileException when it cannot be read or is not firmware
     */
    public static FirmwareFile read(Path path) throws FirmwareFileException {
        return read(path, MOST_BYTES);
    }

    static FirmwareFile read(Path path, long mostBytes) throws FirmwareFileException {
        mustBeFile(path);
        String fileName = String.valueOf(path.getFileName());
        Optional<String> entry = isZip(path) ? Optional.of(VendorZip.imageIn(path, mostBytes)) : Optional.empty();
        FirmwareImage image = readImage(path, entry, mostBytes);
        if (image.container() == Container.UNKNOWN) {
            throw refused("'" + fileName + "': " + image.problems().get(0), foreignRemedy(path, entry));
        }
        return new FirmwareFile(path, entry, ImageName.read(fileName), image);
    }

    @Override
    public long sizeBytes() {
        return image.sizeBytes();
    }

    @Override
    public String sha256() {
        return image.sha256();
    }

    @Override
    public InputStream open() throws IOException {
        return open(path, entry);
    }

    private static InputStream open(Path path, Optional<String> entry) throws IOException {
        return entry.isPresent() ? VendorZip.open(path, entry.get()) : Files.newInputStream(path);
    }

    private static String foreignRemedy(Path path, Optional<String> entry) throws FirmwareFileException {
        try (InputStream bytes = open(path, entry)) {
            return ForeignFile.of(bytes.readNBytes(FIRST_BYTES)).remedy();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static FirmwareImage readImage(Path path, Optional<String> entry, long mostBytes)
            throws FirmwareFileException {
        try (InputStream bytes = open(path, entry)) {
            return readImage(path, bytes, mostBytes);
        } catch (ZipException | EOFException e) {
            throw VendorZip.damaged(path, e);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** Counts what comes, never what was claimed, and stops where the first bytes are no firmware's. */
    private static FirmwareImage readImage(Path path, InputStream bytes, long mostBytes)
            throws IOException, FirmwareFileException {
        ImageReader reader = new ImageReader();
        byte[] chunk = new byte[CHUNK_BYTES];
        long total = 0;
        for (int count = bytes.read(chunk); count >= 0 && !reader.isForeign(); count = bytes.read(chunk)) {
            total += count;
            if (total > mostBytes) {
                throw new FirmwareFileException(
                        "'" + path.getFileName() + "' holds an image of more than " + mostBytes + " bytes.",
                        "an image of at most that size; no recorder's firmware comes near it",
                        "Download the firmware from the vendor's page again.");
            }
            reader.accept(ByteBuffer.wrap(chunk, 0, count));
        }
        return reader.finish();
    }

    static void mustBeFile(Path path) throws FirmwareFileException {
        if (!Files.exists(path)) {
            throw refused("There is no file '" + path + "'.", "Check the path.");
        }
        if (Files.isDirectory(path)) {
            throw refused("'" + path + "' is a folder.", "Name the file inside it.");
        }
        if (!Files.isRegularFile(path)) {
            throw refused("'" + path + "' is not an ordinary file.", "Copy the firmware to a file first.");
        }
    }

    private static boolean isZip(Path path) throws FirmwareFileException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return Arrays.equals(bytes.readNBytes(ZIP.length), ZIP);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    static FirmwareFileException unreadable(Path path, IOException cause) {
        return new FirmwareFileException(
                "'" + path + "' cannot be read: " + Disks.reason(cause) + ".",
                "a file that this user may read",
                "Check its permissions and the drive it lies on.",
                cause);
    }

    private static FirmwareFileException refused(String found, String remedy) {
        return new FirmwareFileException(found, NEEDED, remedy);
    }
}
