package io.nvrguard.files;

import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.Integrity;
import io.nvrguard.guard.Offer;
import io.nvrguard.guard.Origins;
import io.nvrguard.guard.Pin;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.upgrade.Images;
import io.nvrguard.upgrade.OfferedImage;
import io.nvrguard.upgrade.PlannedHop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The firmware files at hand, each in a folder named by the SHA-256 of the image in it, under its own name: the vendor's
 * name is evidence and is kept. Beside each lies its {@link Receipt}; {@link Pins} say which bytes people vouched for. One
 * writer at a time; whoever only reads needs no lock, because everything is put in place whole.
 */
public record FirmwareStore(Path path) implements Images {

    private static final String INCOMING = "incoming";
    private static final String SHA256 = "[0-9a-f]{64}";
    /** A zip is a little larger than the image in it. */
    private static final long MOST_FILE_BYTES = FirmwareFile.MOST_BYTES + FirmwareFile.MOST_BYTES / 16;

    /**
     * Takes a file in: copies it, reads the copy, and puts that in place when it is firmware. A copy that lies there already
     * is replaced, so that a damaged one is mended. With a source, the file is pinned.
     *
     * @throws FirmwareFileException when it cannot be read, is not firmware, is damaged, or claims to be what other bytes
     *     are pinned to; nothing is kept then
     * @throws IOException when the store cannot be written; nothing is kept then either
     */
    public FirmwareFile add(Path file, Addition addition) throws FirmwareFileException, IOException {
        mustBeTakeable(file);
        StateDirectory.createOwned(path);
        StoreLock lock = StoreLock.take(path);
        try {
            Path incoming = path.resolve(INCOMING);
            clear(incoming);
            StateDirectory.createOwned(incoming);
            try {
                Path copy = incoming.resolve(String.valueOf(file.getFileName()));
                String fileSha256 = FileCopy.hashed(file, copy);
                FirmwareFile read = FirmwareFile.read(copy);
                mustBeWhole(read);
                mustNotContradict(read, addition);
                return keep(read, fileSha256, addition);
            } finally {
                clear(incoming);
            }
        } finally {
            lock.close();
        }
    }

    /**
     * Writes down what a person says of where a file of the store came from, and pins it.
     *
     * @throws IOException when it cannot be written, or other bytes were pinned meanwhile
     */
    public void confirm(Offer offer, Addition word) throws IOException {
        StoreLock lock = StoreLock.take(path);
        try {
            Optional<Pin> other = pins().against(offer);
            if (other.isPresent()) {
                throw new IOException(offer.fileName() + " was pinned to other bytes meanwhile: "
                        + other.get().inWords());
            }
            Path file = path.resolve(offer.image().sha256()).resolve(offer.fileName());
            Optional<Receipt> receipt = Receipt.read(file);
            if (receipt.isPresent()) {
                receipt.get().saidBy(word).write(file);
            }
            pins().add(offer, word);
        } finally {
            lock.close();
        }
    }

    /** Everything in the store, as the receipts tell it; no firmware is read. */
    public List<StoredFile> all() throws IOException {
        List<StoredFile> all = new ArrayList<>();
        for (Path folder : folders()) {
            for (Path file : files(folder)) {
                all.add(new StoredFile(file, String.valueOf(folder.getFileName()), Receipt.read(file)));
            }
        }
        return all;
    }

    /**
     * The files that may be one of these images, read from end to end.
     *
     * @param read files that were read already and need not be read again
     * @throws IOException when one of them is no longer what was put there
     */
    public List<FirmwareFile> filesOf(List<ListedImage> images, List<FirmwareFile> read) throws IOException {
        List<FirmwareFile> found = new ArrayList<>();
        for (StoredFile stored : all()) {
            if (images.stream().anyMatch(image -> mayBe(stored, image))) {
                Optional<FirmwareFile> known = read.stream()
                        .filter(file -> file.path().equals(stored.path()))
                        .findFirst();
                found.add(known.isPresent() ? known.get() : read(stored));
            }
        }
        return found;
    }

    /** What people said of where files came from. */
    public Origins origins() throws IOException {
        return new Origins(pins().all(), true);
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

    /** Only a name claims a board, and a listed hash is that of the image; so most files need not be read to be left out. */
    private static boolean mayBe(StoredFile stored, ListedImage image) {
        return image.sha256().equals(Optional.of(stored.imageSha256()))
                || ImageName.read(stored.fileName()).platform().equals(Optional.of(image.platform()));
    }

    private static FirmwareFile read(StoredFile stored) throws IOException {
        String remedy = "; run `nvrguard firmware add` with the file again";
        try {
            FirmwareFile read = FirmwareFile.read(stored.path());
            if (!read.sha256().equals(stored.imageSha256())) {
                throw new IOException(stored.path() + " is no longer what was put there" + remedy);
            }
            return read;
        } catch (FirmwareFileException e) {
            throw new IOException(stored.path() + " is no longer what was put there: " + e.found() + remedy, e);
        }
    }

    private void mustBeTakeable(Path file) throws FirmwareFileException, IOException {
        FirmwareFile.mustBeFile(file);
        String name = String.valueOf(file.getFileName());
        if (Receipt.isReceipt(name) || name.endsWith(".part")) {
            throw new FirmwareFileException(
                    "'" + name + "' is named like a file of the store's own.",
                    "a firmware file under the name it was downloaded by",
                    "Name the firmware file itself.");
        }
        if (Files.size(file) > MOST_FILE_BYTES) {
            throw new FirmwareFileException(
                    "'" + name + "' has " + Files.size(file) + " bytes.",
                    "a file of at most " + MOST_FILE_BYTES + " bytes; no recorder's firmware comes near it",
                    "Download the firmware from the vendor's page again.");
        }
    }

    private static void mustBeWhole(FirmwareFile read) throws FirmwareFileException {
        if (read.image().integrity() == Integrity.DAMAGED) {
            throw new FirmwareFileException(
                    "'" + read.name().fileName() + "' is damaged: "
                            + String.join(" ", read.image().problems()),
                    "an undamaged firmware file",
                    "Download it again from the vendor, and check with `firmware inspect`.");
        }
    }

    private void mustNotContradict(FirmwareFile read, Addition addition) throws FirmwareFileException, IOException {
        Optional<Pin> other = pins().against(offer(read));
        if (other.isPresent()) {
            throw new FirmwareFileException(
                    "'" + read.name().fileName() + "' claims to be "
                            + other.get().platform() + " "
                            + other.get().version() + " and has SHA-256 " + read.sha256() + " ("
                            + addition.source().map(said -> "\"" + said + "\"").orElse("nobody said where it is from")
                            + ").",
                    "SHA-256 " + other.get().sha256() + ", to which that firmware is pinned ("
                            + other.get().inWords() + ")",
                    "Use the pinned file. If that was the wrong one, ask the vendor which hash is theirs before anything"
                            + " else.");
        }
    }

    private FirmwareFile keep(FirmwareFile copy, String fileSha256, Addition addition) throws IOException {
        Path folder = path.resolve(copy.sha256());
        StateDirectory.createOwned(folder);
        Path kept = folder.resolve(String.valueOf(copy.path().getFileName()));
        Optional<Receipt> before = Receipt.read(kept);
        long fileSizeBytes = Files.size(copy.path());
        Files.move(copy.path(), kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Disks.forceDirectory(folder);
        Receipt receipt =
                Receipt.of(copy, fileSha256, fileSizeBytes, offer(copy).what(), addition);
        boolean saidBefore =
                addition.source().isEmpty() && before.flatMap(Receipt::source).isPresent();
        (saidBefore ? before.get() : receipt).write(kept);
        FirmwareFile stored = new FirmwareFile(kept, copy.entry(), copy.name(), copy.image());
        pins().add(offer(stored), addition);
        return stored;
    }

    private Pins pins() {
        return new Pins(path.resolve("pins.json"));
    }

    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(path)) {
            return folders.filter(folder -> String.valueOf(folder.getFileName()).matches(SHA256))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".part"))
                    .filter(file -> !Receipt.isReceipt(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    /** What a killed process left in the middle of an addition, or this one has no more use for. */
    private static void clear(Path incoming) throws IOException {
        if (Files.isDirectory(incoming)) {
            try (Stream<Path> left = Files.list(incoming)) {
                for (Path file : left.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(incoming);
        }
    }
}
