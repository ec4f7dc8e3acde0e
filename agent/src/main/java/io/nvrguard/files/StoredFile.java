package io.nvrguard.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One file of the firmware store.
 *
 * @param imageSha256 of the {@code digicap.dav} it was kept for; the name of its folder
 * @param receipt empty where none was written, or it can't be read: then nobody knows where the file came from
 */
public record StoredFile(Path path, String imageSha256, Optional<Receipt> receipt) {

    public String fileName() {
        return String.valueOf(path.getFileName());
    }

    /** Whether the file is still as long as it was. Its bytes are read, and their hash compared, before it is used. */
    public boolean isWhole() throws IOException {
        return receipt.isEmpty() || receipt.get().fileSizeBytes() == Files.size(path);
    }
}
