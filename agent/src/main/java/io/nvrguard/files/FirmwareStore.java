package io.nvrguard.files;

import io.nvrguard.guard.Offer;
import io.nvrguard.upgrade.Images;
import io.nvrguard.upgrade.OfferedImage;
import io.nvrguard.upgrade.PlannedHop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The firmware files at hand, each in a folder named by the SHA-256 of the image in it, under its own name: the vendor's
 * name is evidence and is kept.
 */
public record FirmwareStore(Path path) implements Images {

    /** Copies a file in; one that is there already stays as it is. */
    public FirmwareFile add(Path file) throws FirmwareFileException, IOException {
        FirmwareFile read = FirmwareFile.read(file);
        Path folder = path.resolve(read.sha256());
        Path kept = folder.resolve(String.valueOf(file.getFileName()));
        if (!Files.exists(kept)) {
            StateDirectory.createOwned(folder);
            Path part = folder.resolve(kept.getFileName() + ".part");
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
            Disks.forceDirectory(folder);
        }
        FirmwareFile stored = FirmwareFile.read(kept);
        if (!stored.sha256().equals(read.sha256())) {
            throw new IOException(kept + " does not hold what " + file + " holds; remove it and add the file again");
        }
        return stored;
    }

    /** Everything in the store, read anew. What can no longer be read is no firmware any more and is left out. */
    public List<FirmwareFile> all() throws IOException {
        return paths().stream().flatMap(FirmwareStore::readable).toList();
    }

    private static Stream<FirmwareFile> readable(Path file) {
        try {
            return Stream.of(FirmwareFile.read(file));
        } catch (FirmwareFileException e) {
            return Stream.empty();
        }
    }

    private List<Path> paths() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public OfferedImage read(PlannedHop hop) throws IOException {
        Path file = path.resolve(hop.sha256()).resolve(hop.fileName());
        try {
            FirmwareFile read = FirmwareFile.read(file);
            return new OfferedImage(offer(read), read);
        } catch (FirmwareFileException e) {
            throw new IOException(e.found(), e);
        }
    }

    /** The file as the guard wants it. */
    public static Offer offer(FirmwareFile file) {
        return new Offer(String.valueOf(file.path().getFileName()), file.name(), file.image());
    }
}
