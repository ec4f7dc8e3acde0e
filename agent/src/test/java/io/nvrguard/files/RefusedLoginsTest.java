package io.nvrguard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.recorder.RecorderAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedLoginsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private Path settingsFile = Path.of("");
    private Path passwordFile = Path.of("");

    @BeforeEach
    void filesOfThisMorning() throws IOException {
        settingsFile = Files.writeString(folder.resolve("nvrguard.yaml"), "");
        passwordFile = Files.writeString(folder.resolve("password"), "wrong");
        saved(settingsFile, NOON.minusSeconds(3600));
        saved(passwordFile, NOON.minusSeconds(3600));
    }

    @Test
    void aLoginThatWasNeverRefusedMayBeTried() throws IOException {
        assertThat(refusedLogins().refusedAt(recorder("admin"))).isEmpty();
    }

    @Test
    void aRefusalOutlivesTheProcess() throws IOException {
        refusedLogins().refused(recorder("admin"), NOON);

        assertThat(refusedLogins().refusedAt(recorder("admin"))).contains(NOON);
        assertThat(refusedLogins().refusedAt(recorder("operator"))).isEmpty();
    }

    @Test
    void savingTheSettingsAllowsAnotherTry() throws IOException {
        refusedLogins().refused(recorder("admin"), NOON);
        saved(settingsFile, NOON.plusSeconds(60));

        assertThat(refusedLogins().refusedAt(recorder("admin"))).isEmpty();
    }

    @Test
    void savingThePasswordAllowsAnotherTryUntilThatIsRefusedToo() throws IOException {
        refusedLogins().refused(recorder("admin"), NOON);
        saved(passwordFile, NOON.plusSeconds(60));
        assertThat(refusedLogins().refusedAt(recorder("admin"))).isEmpty();

        refusedLogins().refused(recorder("admin"), NOON.plusSeconds(90));

        assertThat(refusedLogins().refusedAt(recorder("admin"))).contains(NOON.plusSeconds(90));
    }

    @Test
    void keepsNoPassword() throws IOException {
        refusedLogins().refused(recorder("admin"), NOON);

        assertThat(Files.readString(folder.resolve("state/refused-logins.json")))
                .isEqualTo("{\"admin@192.0.2.21\":\"2026-11-22T12:00:00Z\"}");
    }

    @Test
    void aDamagedFileIsNoPermissionToTry() throws IOException {
        refusedLogins().refused(recorder("admin"), NOON);
        Files.writeString(folder.resolve("state/refused-logins.json"), "{");

        assertThatThrownBy(() -> refusedLogins().refusedAt(recorder("admin")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining("remove it when every password is right");
    }

    private RefusedLogins refusedLogins() {
        return new RefusedLogins(new ServiceSettings(
                settingsFile, folder.resolve("state"), List.of(), Duration.ofMinutes(5), List.of(recorder("admin"))));
    }

    private WatchedRecorder recorder(String user) {
        return new WatchedRecorder(
                "front-gate",
                RecorderAddress.of("192.0.2.21"),
                user,
                new PasswordPlace.InFile(passwordFile),
                Optional.empty());
    }

    private static void saved(Path file, Instant at) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(at));
    }
}
