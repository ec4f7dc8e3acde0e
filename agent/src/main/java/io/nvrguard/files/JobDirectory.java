package io.nvrguard.files;

import io.nvrguard.guard.Backup;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.Settings;
import io.nvrguard.upgrade.JobFolder;
import io.nvrguard.upgrade.Notes;
import io.nvrguard.upgrade.SettingDifference;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** A job's folder: the journal, the configuration export, the settings before, what differs after, the report. */
public record JobDirectory(Path path) implements JobFolder {

    private static final String CONFIGURATION = "configuration.bin";
    private static final String SETTINGS = "settings-before.json";
    private static final String DIFFERENCES = "differences.json";

    public String id() {
        return String.valueOf(path.getFileName());
    }

    public Path journal() {
        return path.resolve("journal.jsonl");
    }

    public Path report() {
        return path.resolve("report.md");
    }

    @Override
    public Notes keepConfiguration(Recorder recorder) throws RecorderException, IOException {
        Path part = path.resolve(CONFIGURATION + ".part");
        Path kept = path.resolve(CONFIGURATION);
        MessageDigest digest = Hashes.digest();
        long sizeBytes;
        try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                FirstFailure sink =
                        new FirstFailure(new DigestOutputStream(Channels.newOutputStream(channel), digest))) {
            sink.fill(recorder);
            sizeBytes = channel.size();
            channel.force(true);
        } catch (IOException e) {
            discard(part, e);
            throw failed(kept, e);
        }
        if (sizeBytes == 0) {
            throw new RecorderException(
                    RecorderException.Kind.NOT_UNDERSTOOD, "the recorder's configuration export is empty");
        }
        rename(part, kept);
        return Notes.NONE
                .with("file", CONFIGURATION)
                .with("sizeBytes", sizeBytes)
                .with("sha256", Hashes.hex(digest.digest()));
    }

    private void rename(Path part, Path kept) throws IOException {
        try {
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Disks.forceDirectory(path);
        } catch (IOException e) {
            throw failed(kept, e);
        }
    }

    private static IOException failed(Path file, IOException e) {
        return new IOException("writing " + file + " failed: " + Disks.reason(e), e);
    }

    /** Where the disk is full, the journal must have room to say so. */
    private static void discard(Path part, IOException reason) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public Backup backup(Notes kept) {
        Path file = path.resolve(CONFIGURATION);
        try {
            boolean sound = Files.size(file) > 0 && Hashes.sha256(file).equals(kept.text("sha256"));
            return sound ? Backup.KEPT : Backup.LOST;
        } catch (IOException e) {
            return Backup.LOST;
        }
    }

    @Override
    public void keepSettings(Settings settings) throws IOException {
        write(SETTINGS, Json.OWN.writerWithDefaultPrettyPrinter().writeValueAsString(settings.values()));
    }

    @Override
    public Optional<Settings> settings() throws IOException {
        Path file = path.resolve(SETTINGS);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Map<String, String> values = Json.read(Files.readString(file), new TypeReference<Map<String, String>>() {});
            return Optional.of(new Settings(new TreeMap<>(values)));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(file + " is damaged: " + Json.reason(e), e);
        }
    }

    @Override
    public void keepDifferences(Iterable<SettingDifference> differences) throws IOException {
        List<SettingDifference> all = new ArrayList<>();
        differences.forEach(all::add);
        write(DIFFERENCES, Json.OWN.writerWithDefaultPrettyPrinter().writeValueAsString(all));
    }

    /** What the comparison found; empty before it was made. */
    public List<SettingDifference> differences() throws IOException {
        Path file = path.resolve(DIFFERENCES);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Json.read(Files.readString(file), new TypeReference<List<SettingDifference>>() {});
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(file + " is damaged: " + Json.reason(e), e);
        }
    }

    /** Writes the report, whole or not at all. */
    public void keepReport(String text) throws IOException {
        write(String.valueOf(report().getFileName()), text);
    }

    private void write(String name, String text) throws IOException {
        Path part = path.resolve(name + ".part");
        try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            channel.force(true);
        } catch (IOException e) {
            throw failed(path.resolve(name), e);
        }
        rename(part, path.resolve(name));
    }
}
