package io.nvrguard.upgrade;

import io.nvrguard.guard.Backup;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.Settings;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a job keeps, without a disk; it survives the death of a runner. */
final class FolderInMemory implements JobFolder {

    private byte[] configuration = new byte[0];
    private Optional<Settings> settings = Optional.empty();
    private final List<SettingDifference> differences = new ArrayList<>();

    @Override
    public Notes keepConfiguration(Recorder recorder) throws RecorderException {
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        long sizeBytes = recorder.exportConfiguration(export);
        configuration = export.toByteArray();
        return Notes.NONE.with("file", "configuration.bin").with("sizeBytes", sizeBytes);
    }

    @Override
    public Backup backup(Notes kept) {
        return kept.text("sizeBytes").equals(String.valueOf(configuration.length)) ? Backup.KEPT : Backup.LOST;
    }

    @Override
    public void keepSettings(Settings before) {
        settings = Optional.of(before);
    }

    @Override
    public Optional<Settings> settings() {
        return settings;
    }

    @Override
    public void keepDifferences(Iterable<SettingDifference> found) {
        differences.clear();
        found.forEach(differences::add);
    }

    List<SettingDifference> differences() {
        return differences;
    }
}
