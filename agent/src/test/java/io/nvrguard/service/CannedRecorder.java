package io.nvrguard.service;

import io.nvrguard.firmware.ImageSource;
import io.nvrguard.recorder.ActivationState;
import io.nvrguard.recorder.Capabilities;
import io.nvrguard.recorder.DefaultMode;
import io.nvrguard.recorder.DeviceInfo;
import io.nvrguard.recorder.DeviceStatus;
import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Password;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderLog;
import io.nvrguard.recorder.Recorders;
import io.nvrguard.recorder.RepairRequest;
import io.nvrguard.recorder.Settings;
import io.nvrguard.recorder.Storage;
import io.nvrguard.recorder.UpgradeStatus;
import io.nvrguard.recorder.Upload;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** One recorder that answers what the test put in; every door to it leads here. Knows nothing of flashing. */
final class CannedRecorder implements Recorder, Recorders {

    String firmware = "V3.4.80";
    List<Disk> disks = List.of(disk("1", "ok"), disk("2", "ok"));
    UpgradeStatus upgradeStatus = UpgradeStatus.NOT_REPORTED;
    Optional<RecorderException> no = Optional.empty();
    Duration clockOffset = Duration.ZERO;
    final List<String> opened = new ArrayList<>();
    int questions;
    int open;

    private final HandClock clock;

    CannedRecorder(HandClock clock) {
        this.clock = clock;
    }

    static Disk disk(String id, String status) {
        return new Disk(id, "hdd" + id, status, 3_815_447, 0, "RW", Optional.empty());
    }

    void refuses(RecorderException.Kind kind, String words) {
        no = Optional.of(new RecorderException(kind, words));
    }

    @Override
    public synchronized Recorder open(RecorderAddress address, Login login) {
        opened.add(login.user() + ":" + login.password().secret() + "@" + address);
        open++;
        return this;
    }

    private void asked() throws RecorderException {
        questions++;
        if (no.isPresent()) {
            throw no.get();
        }
    }

    @Override
    public DeviceInfo deviceInfo() throws RecorderException {
        asked();
        return new DeviceInfo(
                "DS-7716NI-I4",
                Optional.of("NVR"),
                "SERIAL-1",
                Optional.empty(),
                firmware,
                Optional.of("build 160718"),
                Optional.empty());
    }

    @Override
    public DeviceStatus status() throws RecorderException {
        asked();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
        return new DeviceStatus(Optional.of(now.plus(clockOffset)), Optional.of(Duration.ofHours(1)));
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.NOT_REPORTED;
    }

    @Override
    public Storage storage() throws RecorderException {
        asked();
        return new Storage(disks, "quota");
    }

    @Override
    public UpgradeStatus upgradeStatus() throws RecorderException {
        asked();
        return upgradeStatus;
    }

    @Override
    public Settings settings() throws RecorderException {
        asked();
        return new Settings(new TreeMap<>());
    }

    @Override
    public long exportConfiguration(OutputStream sink) throws RecorderException {
        asked();
        try {
            sink.write(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 1;
    }

    @Override
    public void close() {
        open--;
    }

    @Override
    public ActivationState activationState() {
        throw notHere();
    }

    @Override
    public RecorderLog log() {
        throw notHere();
    }

    @Override
    public void startUpload(ImageSource image) {
        throw notHere();
    }

    @Override
    public Upload upload() {
        throw notHere();
    }

    @Override
    public void releaseUpload() {
        throw notHere();
    }

    @Override
    public void factoryDefault(DefaultMode mode) {
        throw notHere();
    }

    @Override
    public void reboot() {
        throw notHere();
    }

    @Override
    public void activate(Password password) {
        throw notHere();
    }

    @Override
    public void startRepair(RepairRequest request) {
        throw notHere();
    }

    private static AssertionError notHere() {
        return new AssertionError("the service must not ask this here");
    }
}
