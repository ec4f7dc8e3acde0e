package io.nvrguard.firmware;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of one image, ready to be sent once more. Size and hash are those of the bytes as they were judged; whoever
 * sends the bytes hashes them again on the way and compares, so that a file swapped in between is noticed.
 */
public interface ImageSource {

    /** Bytes of the image itself, out of its zip. */
    long sizeBytes();

    /** SHA-256 of the bytes as read when the image was judged, 64 lower-case hex digits. */
    String sha256();

    /** A fresh stream from byte 0; the caller closes it. */
    InputStream open() throws IOException;
}
