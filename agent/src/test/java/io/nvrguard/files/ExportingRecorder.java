package io.nvrguard.files;

import io.nvrguard.firmware.ImageSource;
import io.nvrguard.recorder.ActivationState;
import io.nvrguard.recorder.Capabilities;
import io.nvrguard.recorder.DefaultMode;
import io.nvrguard.recorder.DeviceInfo;
import io.nvrguard.recorder.DeviceStatus;
import io.nvrguard.recorder.Password;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderLog;
import io.nvrguard.recorder.RepairRequest;
import io.nvrguard.recorder.Settings;
import io.nvrguard.recorder.Storage;
import io.nvrguard.recorder.UpgradeStatus;
import io.nvrguard.recorder.Upload;
import java.io.IOException;
import java.io.OutputStream;

/** Answers one question only, the configuration export; everything else would be a mistake of the caller. */
record ExportingRecorder(Export export) implements Recorder {

    /** What it writes. */
    interface Export {
        void writeTo(OutputStream out) throws IOException, RecorderException;
    }

    @Override
    public long exportConfiguration(OutputStream sink) throws RecorderException {
        try {
            export.writeTo(sink);
            return 1;
        } catch (IOException e) {
            throw new RecorderException(RecorderException.Kind.BROKEN_OFF, "the sink failed");
        }
    }

    @Override
    public DeviceInfo deviceInfo() {
        throw notAsked();
    }

    @Override
    public DeviceStatus status() {
        throw notAsked();
    }

    @Override
    public ActivationState activationState() {
        throw notAsked();
    }

    @Override
    public Capabilities capabilities() {
        throw notAsked();
    }

    @Override
    public Storage storage() {
        throw notAsked();
    }

    @Override
    public Settings settings() {
        throw notAsked();
    }

    @Override
    public RecorderLog log() {
        throw notAsked();
    }

    @Override
    public UpgradeStatus upgradeStatus() {
        throw notAsked();
    }

    @Override
    public void startUpload(ImageSource image) {
        throw notAsked();
    }

    @Override
    public Upload upload() {
        throw notAsked();
    }

    @Override
    public void releaseUpload() {
        throw notAsked();
    }

    @Override
    public void factoryDefault(DefaultMode mode) {
        throw notAsked();
    }

    @Override
    public void reboot() {
        throw notAsked();
    }

    @Override
    public void activate(Password password) {
        throw notAsked();
    }

    @Override
    public void startRepair(RepairRequest request) {
        throw notAsked();
    }

    @Override
    public void close() {}

    private static UnsupportedOperationException notAsked() {
        return new UnsupportedOperationException("a configuration export asks for nothing else");
    }
}
