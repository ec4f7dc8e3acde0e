package io.nvrguard.files;

import io.nvrguard.recorder.Password;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Where a password of the service's settings stands; never in the settings themselves. */
public sealed interface PasswordPlace {

    /**
     * Reads it anew.
     *
     * @param credentials the folder systemd names in {@code CREDENTIALS_DIRECTORY}; empty outside of a unit
     * @throws IOException when it is not there or blank; the message says where it was looked for
     */
    Password read(Optional<Path> credentials) throws IOException;

    /** When it was last written, where that can be told: systemd copies a credential anew at every start. */
    Optional<Instant> writtenAt() throws IOException;

    /** The first line of a file. */
    record InFile(Path file) implements PasswordPlace {

        @Override
        public Password read(Optional<Path> credentials) throws IOException {
            return firstLine(file, "the password file " + file);
        }

        @Override
        public Optional<Instant> writtenAt() throws IOException {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        }
    }

    /** The first line of a systemd credential ({@code LoadCredential=}, {@code LoadCredentialEncrypted=}). */
    record InCredential(String name) implements PasswordPlace {

        public InCredential {
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,254}")) {
                throw new IllegalArgumentException("'" + name + "' is not the name of a systemd credential");
            }
        }

        @Override
        public Password read(Optional<Path> credentials) throws IOException {
            Path folder = credentials.orElseThrow(() -> new IOException(
                    "the credential '" + name + "' exists only in a systemd unit with LoadCredential=" + name + ":…"));
            return firstLine(folder.resolve(name), "the credential '" + name + "'");
        }

        @Override
        public Optional<Instant> writtenAt() {
            return Optional.empty();
        }
    }

    private static Password firstLine(Path file, String what) throws IOException {
        String line;
        try {
            line = Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new IOException(what + " can't be read: " + Disks.reason(e), e);
        }
        if (line.isEmpty()) {
            throw new IOException(what + " is empty");
        }
        return new Password(line);
    }
}
