package io.nvrguard.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies one file, hashing what it copies. */
final class FileCopy {

    private static final int CHUNK_BYTES = 64 * 1024;

    private FileCopy() {}

    /**
     * Copies; on return the bytes are on disk.
     *
     * @return SHA-256 of the bytes that were copied, lower-case hex
     * @throws FirmwareFileException when the original cannot be opened
     * @throws IOException when it cannot be read to its end, or the copy not be written
     */
    static String hashed(Path original, Path copy) throws FirmwareFileException, IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(open(original), sha256);
                FileChannel channel = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                out.write(chunk, 0, count);
            }
            channel.force(true);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static InputStream open(Path original) throws FirmwareFileException {
        try {
            return Files.newInputStream(original);
        } catch (IOException e) {
            throw FirmwareFile.unreadable(original, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
