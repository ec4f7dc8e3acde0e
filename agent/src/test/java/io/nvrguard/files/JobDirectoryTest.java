package io.nvrguard.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.guard.Backup;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.Settings;
import io.nvrguard.upgrade.Notes;
import io.nvrguard.upgrade.SettingDifference;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JobDirectoryTest {

    private static final byte[] EXPORT =
            "configuration of a recorder".repeat(5000).getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void keepsTheConfigurationWithSizeAndHash() throws Exception {
        Notes kept = job().keepConfiguration(new ExportingRecorder(out -> out.write(EXPORT)));

        assertThat(folder.resolve("configuration.bin")).hasBinaryContent(EXPORT);
        assertThat(folder.resolve("configuration.bin.part")).doesNotExist();
        assertThat(kept.text("file")).isEqualTo("configuration.bin");
        assertThat(kept.text("sizeBytes")).isEqualTo(String.valueOf(EXPORT.length));
        assertThat(kept.text("sha256")).isEqualTo(Hashes.sha256(EXPORT));
        assertThat(job().backup(kept)).isEqualTo(Backup.KEPT);
    }

    @Test
    void aRecorderThatFailsInTheMiddleLeavesNoConfiguration() {
        ExportingRecorder failing = new ExportingRecorder(out -> {
            out.write(EXPORT, 0, 1000);
            throw new RecorderException(RecorderException.Kind.BROKEN_OFF, "the connection broke");
        });

        assertThatThrownBy(() -> job().keepConfiguration(failing))
                .isInstanceOf(RecorderException.class)
                .hasMessage("the connection broke");
        assertThat(folder.resolve("configuration.bin")).doesNotExist();
    }

    @Test
    void anEmptyExportIsNoBackup() {
        assertThatThrownBy(() -> job().keepConfiguration(new ExportingRecorder(out -> {})))
                .isInstanceOfSatisfying(
                        RecorderException.class,
                        e -> assertThat(e.kind()).isEqualTo(RecorderException.Kind.NOT_UNDERSTOOD))
                .hasMessageContaining("empty");
        assertThat(folder.resolve("configuration.bin")).doesNotExist();
    }

    @Test
    void aLaterExportReplacesTheEarlier() throws Exception {
        Notes first = job().keepConfiguration(new ExportingRecorder(out -> out.write(EXPORT)));
        Notes second = job().keepConfiguration(new ExportingRecorder(out -> out.write(7)));

        assertThat(job().backup(first)).isEqualTo(Backup.LOST);
        assertThat(job().backup(second)).isEqualTo(Backup.KEPT);
    }

    @Test
    void aDiskThatFailsIsNotTakenForABrokenConnection() throws Exception {
        Files.createDirectory(folder.resolve("configuration.bin.part"));

        assertThatThrownBy(() -> job().keepConfiguration(new ExportingRecorder(out -> out.write(EXPORT))))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("writing " + folder.resolve("configuration.bin") + " failed: ");
    }

    @Test
    void aFolderInTheWayOfTheFinishedFileIsSaidInWords() throws Exception {
        Files.createDirectories(folder.resolve("configuration.bin/full"));

        assertThatThrownBy(() -> job().keepConfiguration(new ExportingRecorder(out -> out.write(EXPORT))))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("writing " + folder.resolve("configuration.bin") + " failed: ");
    }

    @Test
    void aFailingDiskWinsOverTheRecordersWordForIt() {
        FirstFailure sink = new FirstFailure(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        ExportingRecorder recorder = new ExportingRecorder(out -> {
            try {
                out.write(EXPORT);
            } catch (IOException e) {
                throw new RecorderException(RecorderException.Kind.BROKEN_OFF, "the connection broke");
            }
        });

        assertThatThrownBy(() -> sink.fill(recorder))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }

    @Test
    void aBackupThatIsGoneEmptyOrChangedIsLost() throws Exception {
        Path file = folder.resolve("configuration.bin");
        Notes kept = job().keepConfiguration(new ExportingRecorder(out -> out.write(EXPORT)));

        assertThat(job().backup(Notes.NONE)).as("nothing noted").isEqualTo(Backup.LOST);
        byte[] changed = EXPORT.clone();
        changed[777] ^= 1;
        Files.write(file, changed);
        assertThat(job().backup(kept)).as("changed").isEqualTo(Backup.LOST);
        Files.write(file, new byte[0]);
        assertThat(job().backup(kept)).as("empty").isEqualTo(Backup.LOST);
        assertThat(job().backup(kept.with("sha256", Hashes.sha256(new byte[0]))))
                .as("empty, and noted so")
                .isEqualTo(Backup.LOST);
        Files.delete(file);
        assertThat(job().backup(kept)).as("gone").isEqualTo(Backup.LOST);
        Files.createDirectory(file);
        assertThat(job().backup(kept)).as("a folder").isEqualTo(Backup.LOST);
    }

    @Test
    void settingsAndDifferencesComeBackAsTheyWere() throws Exception {
        Settings settings = new Settings(new TreeMap<>(Map.of("tracks · 101 · schedule", "ü\n\"x\"", "empty", "")));
        List<SettingDifference> differences = List.of(new SettingDifference("tracks · 101", "on", ""));

        assertThat(job().settings()).isEmpty();
        assertThat(job().differences()).isEmpty();
        job().keepSettings(settings);
        job().keepDifferences(differences);
        job().keepReport("# Report\n");

        assertThat(job().settings()).contains(settings);
        assertThat(job().differences()).isEqualTo(differences);
        assertThat(job().report()).hasContent("# Report\n");
    }

    @Test
    void damagedSettingsAreSaidToBeDamaged() throws Exception {
        for (String text : List.of("", "null", "[]", "{\"a\":null}", "{\"a\":1", "{\"a\":{\"b\":1}}")) {
            Files.writeString(folder.resolve("settings-before.json"), text);
            assertThatThrownBy(() -> job().settings())
                    .as(text)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("settings-before.json is damaged: ");
        }
    }

    private JobDirectory job() {
        return new JobDirectory(folder);
    }
}
