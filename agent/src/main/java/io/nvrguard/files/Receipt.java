package io.nvrguard.files;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * What was written down when a file came into the firmware store.
 *
 * @param format 1
 * @param fileName the vendor's name, kept: it is evidence
 * @param fileSha256 of the file as it came, the zip where it is one
 * @param imageSha256 of the {@code digicap.dav}
 * @param what platform, version and container, for people
 * @param source where it was downloaded, in the words of the person who vouched for it; empty: nobody did
 * @param addedBy the account that added it, or said where it came from
 * @param addedAt when that was
 */
public record Receipt(
        int format,
        String fileName,
        String fileSha256,
        long fileSizeBytes,
        String imageSha256,
        long imageSizeBytes,
        String what,
        @JsonSetter(nulls = Nulls.SET) Optional<String> source,
        String addedBy,
        Instant addedAt) {

    private static final int FORMAT = 1;
    private static final String ENDING = ".receipt.json";

    public Receipt {
        if (format != FORMAT) {
            throw new IllegalArgumentException("its format is " + format + ", this nvrguard reads " + FORMAT);
        }
    }

    static Receipt of(FirmwareFile file, String fileSha256, long fileSizeBytes, String what, Addition addition) {
        return new Receipt(
                FORMAT,
                file.name().fileName(),
                fileSha256,
                fileSizeBytes,
                file.sha256(),
                file.sizeBytes(),
                what,
                addition.source(),
                addition.addedBy(),
                addition.addedAt());
    }

    /** The same file, of which somebody now says where it came from. */
    Receipt saidBy(Addition word) {
        return new Receipt(
                format,
                fileName,
                fileSha256,
                fileSizeBytes,
                imageSha256,
                imageSizeBytes,
                what,
                word.source(),
                word.addedBy(),
                word.addedAt());
    }

    static boolean isReceipt(String fileName) {
        return fileName.endsWith(ENDING);
    }

    /** Of a file of the store; empty where there is none, or it can't be read: then nothing is known but the file. */
    static Optional<Receipt> read(Path file) throws IOException {
        Path receipt = beside(file);
        if (!Files.exists(receipt)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(Files.readString(receipt), new TypeReference<Receipt>() {}));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Disks.replace(beside(file), Json.OWN.writeValueAsString(this));
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }
}
