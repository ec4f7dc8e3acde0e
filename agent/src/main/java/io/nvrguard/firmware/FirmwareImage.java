package io.nvrguard.firmware;

import java.util.List;

/**
 * What the bytes of one firmware image ({@code digicap.dav}) say of themselves, read in one pass by {@link ImageReader}.
 *
 * @param container how it is packed
 * @param packages what it offers to recorders, in file order; a recorder takes the file when <em>any</em> package matches
 *     it (firmware-images.md §1.8). Empty where no header could be read
 * @param sizeBytes all bytes, zero or more
 * @param sha256 of all bytes, 64 lower-case hex digits
 * @param integrity the verdict on the bytes
 * @param problems sentences a person should read, in the order of the bytes. Also holds what is merely not readable or
 *     not covered, so the verdict is {@code integrity}, never "has problems"
 */
public record FirmwareImage(
        Container container,
        List<ImagePackage> packages,
        long sizeBytes,
        String sha256,
        Integrity integrity,
        List<String> problems) {

    public FirmwareImage {
        packages = List.copyOf(packages);
        problems = List.copyOf(problems);
        if (sizeBytes < 0) {
            throw new IllegalArgumentException("an image cannot have " + sizeBytes + " bytes");
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("'" + sha256 + "' is not a SHA-256 in 64 lower-case hex digits");
        }
        if (integrity == Integrity.DAMAGED && problems.isEmpty()) {
            throw new IllegalArgumentException("a damaged image must say what is damaged");
        }
    }
}
