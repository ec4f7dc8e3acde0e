package io.nvrguard.files;

import io.nvrguard.recorder.RecorderAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * Logins that a recorder refused, kept over restarts: a recorder locks its admin out for half an hour after a few wrong
 * ones (recorder-protocol.md §8), so a service that is restarted again and again must not try again each time. Holds who
 * was refused and when, no password. A login may be tried again once the settings file or the password's own file was
 * written after the refusal.
 */
public final class RefusedLogins {

    private static final String FILE = "refused-logins.json";

    private final ServiceSettings settings;

    public RefusedLogins(ServiceSettings settings) {
        this.settings = settings;
    }

    /** When this login was refused; empty when it may be tried. */
    public Optional<Instant> refusedAt(WatchedRecorder recorder) throws IOException {
        Optional<Instant> at = Optional.ofNullable(read().get(key(recorder.address(), recorder.user())));
        return at.isPresent() && writtenAt(recorder).isAfter(at.get()) ? Optional.empty() : at;
    }

    /** Forced to disk on return. */
    public synchronized void refused(WatchedRecorder recorder, Instant at) throws IOException {
        Map<String, Instant> all = read();
        all.put(key(recorder.address(), recorder.user()), at);
        StateDirectory.createOwned(settings.stateDirectory());
        Disks.replace(file(), Json.OWN.writeValueAsString(all));
    }

    private Instant writtenAt(WatchedRecorder recorder) throws IOException {
        Instant latest = Files.getLastModifiedTime(settings.file()).toInstant();
        for (PasswordPlace place : recorder.passwords()) {
            Instant written = place.writtenAt().orElse(latest);
            latest = written.isAfter(latest) ? written : latest;
        }
        return latest;
    }

    private Map<String, Instant> read() throws IOException {
        if (!Files.exists(file())) {
            return new TreeMap<>();
        }
        try {
            return Json.OWN.readValue(Files.readString(file()), new TypeReference<TreeMap<String, Instant>>() {});
        } catch (JacksonException e) {
            throw new IOException(
                    file() + " is damaged (" + Json.reason(e) + "); remove it when every password is right", e);
        }
    }

    private Path file() {
        return settings.stateDirectory().resolve(FILE);
    }

    private static String key(RecorderAddress address, String user) {
        return user + "@" + address;
    }
}
