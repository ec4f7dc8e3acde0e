package io.nvrguard.isapi;

import io.nvrguard.firmware.ImageSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Random;
import okio.ByteString;

/** An image whose bytes may differ from what was judged. */
record FakeImage(ByteString bytes, long sizeBytes, String sha256) implements ImageSource {

    FakeImage(int size) {
        this(random(size));
    }

    private FakeImage(ByteString bytes) {
        this(bytes, bytes.size(), bytes.sha256().hex());
    }

    /** Other bytes under the judged hash and size. */
    FakeImage swappedFor(ByteString others) {
        return new FakeImage(others, sizeBytes, sha256);
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    static ByteString random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return ByteString.of(bytes);
    }
}
