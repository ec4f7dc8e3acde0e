package io.nvrguard.isapi;

import io.nvrguard.firmware.ImageSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * An image on its way to the recorder, sent at most once. The last bytes, at most 128 KiB, are held back until everything
 * read is what was judged (failure-modes.md F32) and {@link #release} was called: a swapped file never arrives whole, and
 * what is not whole is not flashed.
 */
final class FirmwareBody extends RequestBody {

    /** Our file failed, not the connection: it is not the one that was judged, or cannot be read. */
    static final class ImageFailedException extends IOException {
        ImageFailedException(String found) {
            super(found);
        }
    }

    private static final String CHANGED = "the file changed since it was judged: ";
    private static final int BLOCK = 64 << 10;
    /** Sent as XML the same file is parsed and refused (recorder-protocol.md §2.1). */
    private static final MediaType TYPE = MediaType.get("application/octet-stream");

    private final ImageSource image;
    private final AtomicLong sentBytes = new AtomicLong();
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile boolean held;
    private volatile boolean givenUp;

    FirmwareBody(ImageSource image) {
        this.image = image;
    }

    /** Bytes handed to the connection so far. */
    long sentBytes() {
        return sentBytes.get();
    }

    /** All but the last bytes are sent, and they are what was judged. */
    boolean isHeld() {
        return held;
    }

    /** Lets the last bytes go. */
    void release() {
        held = false;
        release.countDown();
    }

    /** Nobody will release the last bytes any more. */
    void giveUp() {
        givenUp = true;
        release.countDown();
    }

    @Override
    public MediaType contentType() {
        return TYPE;
    }

    @Override
    public long contentLength() {
        return image.sizeBytes();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        MessageDigest hash = newHash();
        try (InputStream bytes = opened()) {
            byte[] last = new byte[0];
            byte[] block = read(bytes);
            while (block.length == BLOCK && sentBytes() + last.length + block.length <= image.sizeBytes()) {
                hash.update(block);
                send(sink, last);
                last = block;
                block = read(bytes);
            }
            hash.update(block);
            verify(sentBytes() + last.length + block.length, hash);
            awaitRelease();
            send(sink, last);
            send(sink, block);
        }
    }

    /** Waits on OkHttp's own upload thread, nobody else's. */
    private void awaitRelease() throws IOException {
        held = true;
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped before the last bytes were sent");
        }
        if (givenUp) {
            throw new InterruptedIOException("stopped before the last bytes were sent");
        }
    }

    private InputStream opened() throws ImageFailedException {
        try {
            return image.open();
        } catch (IOException e) {
            throw new ImageFailedException("the image cannot be opened: " + e.getMessage());
        }
    }

    private static byte[] read(InputStream bytes) throws ImageFailedException {
        try {
            return bytes.readNBytes(BLOCK);
        } catch (IOException e) {
            throw new ImageFailedException("the image cannot be read: " + e.getMessage());
        }
    }

    private void send(BufferedSink sink, byte[] block) throws IOException {
        sink.write(block);
        sink.flush();
        sentBytes.addAndGet(block.length);
    }

    private void verify(long size, MessageDigest hash) throws ImageFailedException {
        if (size != image.sizeBytes()) {
            throw new ImageFailedException(
                    CHANGED + "it has " + (size > image.sizeBytes() ? "more than " : "only " + size + " of ")
                            + image.sizeBytes() + " bytes");
        }
        String found = HexFormat.of().formatHex(hash.digest());
        if (!found.equals(image.sha256().toLowerCase(Locale.ROOT))) {
            throw new ImageFailedException(CHANGED + "its SHA-256 is " + found + " instead of " + image.sha256());
        }
    }

    private static MessageDigest newHash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every JDK", e);
        }
    }
}
