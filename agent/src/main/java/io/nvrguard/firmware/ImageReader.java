package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Reads a firmware image in one pass: give it the bytes in any chunking, then {@link #finish}. It holds one header at a
 * time, at most 1472 bytes, and sums and hashes everything else on the way, so an image of any size costs the same
 * memory. It never throws because of the bytes: what is wrong with them is in the {@link FirmwareImage}.
 *
 * <p>Reads SWKH packages (variants A to D, in a chain or alone), HK20 with the packages inside, the outer bytes of HK30
 * and the header of HKSU (firmware-images.md §1).
 * Not thread-safe; one reader per image.
 */
public final class ImageReader {

    private final MessageDigest sha256 = sha256();
    private final Opening image = Opening.ofFile();
    private long sizeBytes;
    private boolean finished;

    /**
     * Takes all remaining bytes of the buffer.
     *
     * @throws IllegalStateException after {@link #finish}
     */
    public void accept(ByteBuffer bytes) {
        mustNotBeFinished();
        sizeBytes += bytes.remaining();
        sha256.update(bytes.duplicate());
        image.accept(bytes);
    }

    /** Whether the bytes so far show that this is no firmware at all; reading on would change nothing but size and hash. */
    public boolean isForeign() {
        return image.isForeign();
    }

    /**
     * The bytes are over; what was read?
     *
     * @throws IllegalStateException when called twice
     */
    public FirmwareImage finish() {
        mustNotBeFinished();
        finished = true;
        Section.Contents contents = image.finish();
        return new FirmwareImage(
                contents.container(),
                contents.packages(),
                sizeBytes,
                HexFormat.of().formatHex(sha256.digest()),
                contents.findings().integrity(),
                contents.findings().problems());
    }

    private void mustNotBeFinished() {
        if (finished) {
            throw new IllegalStateException("this image is finished; one ImageReader reads one image");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must support SHA-256", e);
        }
    }
}
