package io.nvrguard.files;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.Platform;
import io.nvrguard.guard.Offer;
import io.nvrguard.guard.Pin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** The pins of a firmware store, in one file that outlives the files they speak of. */
record Pins(Path file) {

    private static final int FORMAT = 1;

    private record PinsOnDisk(int format, List<PinOnDisk> pins) {}

    /** A {@link Pin} in stored words. */
    private record PinOnDisk(
            String platform,
            String version,
            String sha256,
            String fileName,
            String origin,
            String confirmedBy,
            Instant confirmedAt) {

        static PinOnDisk of(Pin pin) {
            return new PinOnDisk(
                    pin.platform().code(),
                    pin.version().toString(),
                    pin.sha256(),
                    pin.fileName(),
                    pin.origin(),
                    pin.confirmedBy(),
                    pin.confirmedAt());
        }

        Pin toPin() {
            return new Pin(
                    new Platform(platform),
                    FirmwareVersion.of(version),
                    sha256,
                    fileName,
                    origin,
                    confirmedBy,
                    confirmedAt);
        }
    }

    /** In the order in which they were made. A damaged file stops the caller: without it, no hash could be compared. */
    List<Pin> all() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            PinsOnDisk read = Json.read(Files.readString(file), new TypeReference<PinsOnDisk>() {});
            if (read.format() != FORMAT) {
                throw new IllegalArgumentException(
                        "its format is " + read.format() + ", this nvrguard reads " + FORMAT);
            }
            return read.pins().stream().map(PinOnDisk::toPin).toList();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(
                    file + ", which says what each firmware file is pinned to, is damaged (" + Json.reason(e)
                            + "); bring it back from a backup, or move it away and confirm every file again",
                    e);
        }
    }

    /** What a file claims to be and is not: the pin to other bytes. */
    Optional<Pin> against(Offer offer) throws IOException {
        Optional<Pin> pin = of(offer);
        return pin.filter(made -> !made.sha256().equals(offer.image().sha256()));
    }

    /**
     * Pins what the file claims to be to its bytes. Without a source nobody vouches for it; a file that claims nothing, or
     * is pinned already, changes nothing.
     */
    void add(Offer offer, Addition addition) throws IOException {
        Optional<Platform> platform = offer.claimedPlatform();
        Optional<FirmwareVersion> version = offer.claimedVersion();
        boolean vouched = addition.source().isPresent() && offer.isSound();
        if (!vouched || platform.isEmpty() || version.isEmpty() || of(offer).isPresent()) {
            return;
        }
        List<PinOnDisk> pins = new ArrayList<>(all().stream().map(PinOnDisk::of).toList());
        pins.add(PinOnDisk.of(new Pin(
                platform.get(),
                version.get(),
                offer.image().sha256(),
                offer.fileName(),
                addition.source().get(),
                addition.addedBy(),
                addition.addedAt())));
        Disks.replace(file, Json.OWN.writeValueAsString(new PinsOnDisk(FORMAT, pins)));
    }

    private Optional<Pin> of(Offer offer) throws IOException {
        if (!offer.isSound()) {
            return Optional.empty();
        }
        return all().stream().filter(pin -> pin.isClaimedBy(offer)).findFirst();
    }
}
