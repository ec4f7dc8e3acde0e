package io.nvrguard.upgrade;

import io.nvrguard.guard.Backup;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.Settings;
import java.io.IOException;
import java.util.Optional;

/** What a job keeps beside its journal: the configuration export and the settings as they were. */
public interface JobFolder {

    /**
     * Takes the configuration export from the recorder and forces it to disk.
     *
     * @return file name, size and hash under {@code file}, {@code sizeBytes}, {@code sha256}
     * @throws IOException no space, not writable: no backup, no upgrade
     */
    Notes keepConfiguration(Recorder recorder) throws RecorderException, IOException;

    /** Whether the export is still what was noted. */
    Backup backup(Notes kept);

    void keepSettings(Settings settings) throws IOException;

    /** Empty when none were kept or the file is gone. */
    Optional<Settings> settings() throws IOException;

    /** Keeps what differs from before, one line a point, for the report. */
    void keepDifferences(Iterable<SettingDifference> differences) throws IOException;
}
