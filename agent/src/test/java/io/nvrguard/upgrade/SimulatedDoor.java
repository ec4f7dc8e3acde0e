package io.nvrguard.upgrade;

import io.nvrguard.firmware.ImageSource;
import io.nvrguard.recorder.ActivationState;
import io.nvrguard.recorder.Capabilities;
import io.nvrguard.recorder.DefaultMode;
import io.nvrguard.recorder.DeviceInfo;
import io.nvrguard.recorder.DeviceStatus;
import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.LogEntry;
import io.nvrguard.recorder.LogWindow;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Password;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import io.nvrguard.recorder.RecorderLog;
import io.nvrguard.recorder.RepairRequest;
import io.nvrguard.recorder.ResponseStatus;
import io.nvrguard.recorder.Settings;
import io.nvrguard.recorder.Storage;
import io.nvrguard.recorder.UpgradeStatus;
import io.nvrguard.recorder.Upload;
import io.nvrguard.simulator.recorder.Caller;
import io.nvrguard.simulator.recorder.DiskStatus;
import io.nvrguard.simulator.recorder.LogQuery;
import io.nvrguard.simulator.recorder.LoginAnswer;
import io.nvrguard.simulator.recorder.ResetMode;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What {@code isapi} says to a simulated recorder, said without a socket, a thread or a wait. */
final class SimulatedDoor implements Recorder {

    private static final Caller CALLER = new Caller("admin", "192.0.2.1");

    private final SimulatedWire wire;
    private final RecorderAddress address;
    private final Login login;
    private Optional<SimulatedUpload> upload = Optional.empty();

    SimulatedDoor(SimulatedWire wire, RecorderAddress address, Login login) {
        this.wire = wire;
        this.address = address;
        this.login = login;
    }

    private SimulatedRecorder reached() throws RecorderException {
        return wire.at(address)
                .orElseThrow(() -> new RecorderException(Kind.UNREACHABLE, address + " does not answer"));
    }

    private SimulatedRecorder loggedIn() throws RecorderException {
        SimulatedRecorder recorder = reached();
        if (!recorder.activated()) {
            throw new RecorderException(Kind.NOT_ACTIVATED, "the recorder is inactive: it has no password yet");
        }
        LoginAnswer answer = wire.mayTry(recorder, login)
                ? recorder.login(login.user(), login.password().secret()::equals)
                : recorder.loginState();
        if (answer.locked()) {
            throw new RecorderException(Kind.LOCKED, "the recorder is locked");
        }
        if (!answer.accepted()) {
            wire.refuse(recorder, login);
            throw new RecorderException(
                    Kind.LOGIN_REFUSED,
                    "the recorder refuses user '" + login.user() + "' or its password; " + answer.retryLoginTime()
                            + " tries are left before it locks");
        }
        return recorder;
    }

    @Override
    public DeviceInfo deviceInfo() throws RecorderException {
        var device = loggedIn().deviceInfo();
        return new DeviceInfo(
                device.model(),
                Optional.of(device.deviceType()),
                device.serialNumber(),
                Optional.of(device.macAddress()),
                device.firmware().text(),
                Optional.of(device.firmware().buildText()),
                device.hardwareVersion());
    }

    /** Whole seconds, as on the wire. */
    @Override
    public DeviceStatus status() throws RecorderException {
        var status = loggedIn().status();
        return new DeviceStatus(
                Optional.of(status.currentDeviceTime().toLocalDateTime().truncatedTo(ChronoUnit.SECONDS)),
                Optional.of(Duration.ofSeconds(status.deviceUpTime().toSeconds())));
    }

    @Override
    public ActivationState activationState() throws RecorderException {
        return reached().activated() ? ActivationState.ACTIVE : ActivationState.INACTIVE;
    }

    @Override
    public Capabilities capabilities() throws RecorderException {
        loggedIn();
        return new Capabilities(Optional.of(true), Optional.empty());
    }

    @Override
    public Storage storage() throws RecorderException {
        return new Storage(loggedIn().disks().stream().map(SimulatedDoor::disk).toList(), "group");
    }

    private static Disk disk(DiskStatus disk) {
        String id = String.valueOf(disk.id());
        return new Disk(id, "hdd" + id, disk.status(), disk.capacity(), disk.freeSpace(), "RW", Optional.of("1"));
    }

    @Override
    public Settings settings() throws RecorderException {
        SimulatedRecorder recorder = loggedIn();
        TreeMap<String, String> values = new TreeMap<>();
        recorder.recordTracks().forEach(track -> values.put("record/tracks · " + track.id(), track.recordingMode()));
        recorder.inputChannels().forEach(channel -> values.put("cameras · " + channel.id(), channel.ipAddress()));
        return new Settings(values);
    }

    @Override
    public RecorderLog log() {
        return window -> entries(loggedIn(), window);
    }

    private static List<LogEntry> entries(SimulatedRecorder recorder, LogWindow window) {
        return recorder
                .searchLog(new LogQuery("log.hikvision.com", window.from(), window.to(), 2000, 0))
                .entries()
                .stream()
                .map(line ->
                        new LogEntry(line.startDateTime(), line.metaId(), line.additionInformation(), line.userName()))
                .sorted()
                .toList();
    }

    @Override
    public UpgradeStatus upgradeStatus() throws RecorderException {
        var status = loggedIn().upgradeStatus();
        return new UpgradeStatus(
                status.upgrading() ? UpgradeStatus.State.UPGRADING : UpgradeStatus.State.IDLE, status.percent());
    }

    @Override
    public void startUpload(ImageSource image) throws RecorderException {
        if (upload.isPresent()) {
            throw new IllegalStateException("an upload was already started through this door");
        }
        upload = Optional.of(SimulatedUpload.begin(loggedIn(), image, CALLER));
    }

    @Override
    public Upload upload() {
        return upload.map(SimulatedUpload::look).orElseGet(Upload.NotStarted::new);
    }

    @Override
    public void releaseUpload() {
        upload.orElseThrow(() -> new IllegalStateException("no upload was started"))
                .release();
    }

    @Override
    public long exportConfiguration(OutputStream sink) throws RecorderException {
        byte[] export = loggedIn().exportConfiguration(CALLER);
        try {
            sink.write(export);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (export.length == 0) {
            throw new RecorderException(Kind.NOT_UNDERSTOOD, "configurationData gave an empty export");
        }
        return export.length;
    }

    @Override
    public void factoryDefault(DefaultMode mode) throws RecorderException {
        must(loggedIn().factoryReset(mode == DefaultMode.FULL ? ResetMode.FULL : ResetMode.BASIC));
    }

    @Override
    public void reboot() throws RecorderException {
        must(loggedIn().reboot(CALLER));
    }

    @Override
    public void activate(Password password) throws RecorderException {
        must(reached().activate(password.secret()));
    }

    @Override
    public void startRepair(RepairRequest request) throws RecorderException {
        must(loggedIn().startRepair());
    }

    private static void must(io.nvrguard.simulator.recorder.ResponseStatus answer) throws RecorderException {
        ResponseStatus status = said(answer);
        if (!status.isOk()) {
            throw new RecorderException(kind(status), "refused: " + status, Optional.of(status));
        }
    }

    private static Kind kind(ResponseStatus status) {
        return switch (status.subStatusCode()) {
            case "deviceBusy", "upgrading" -> Kind.BUSY;
            case "notSupport" -> Kind.NOT_SUPPORTED;
            case "notActivated" -> Kind.NOT_ACTIVATED;
            default -> Kind.REFUSED;
        };
    }

    static ResponseStatus said(io.nvrguard.simulator.recorder.ResponseStatus answer) {
        return new ResponseStatus(answer.statusCode(), answer.statusString(), answer.subStatusCode(), "");
    }

    /** Breaks a running upload off. */
    @Override
    public void close() {
        upload.ifPresent(SimulatedUpload::breakOff);
    }
}
