package io.nvrguard.isapi;

import io.nvrguard.firmware.ImageSource;
import io.nvrguard.recorder.ActivationState;
import io.nvrguard.recorder.Capabilities;
import io.nvrguard.recorder.DefaultMode;
import io.nvrguard.recorder.DeviceInfo;
import io.nvrguard.recorder.DeviceStatus;
import io.nvrguard.recorder.Password;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import io.nvrguard.recorder.RecorderLog;
import io.nvrguard.recorder.RepairRequest;
import io.nvrguard.recorder.ResponseStatus;
import io.nvrguard.recorder.Settings;
import io.nvrguard.recorder.Storage;
import io.nvrguard.recorder.UpgradeStatus;
import io.nvrguard.recorder.Upload;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** The door to one recorder over HTTP; each question and act of {@link Recorder} in ISAPI's words. */
final class IsapiRecorder implements Recorder {

    private static final String NO_BODY = "";

    private final IsapiClient isapi;
    private final OkHttpClient uploads;
    private final Account account;
    private final Runnable afterActivation;
    private Optional<FirmwareUpload> upload = Optional.empty();

    /** @param afterActivation told when the unit took a new password: what was known of its logins is void */
    IsapiRecorder(IsapiClient isapi, OkHttpClient uploads, Account account, Runnable afterActivation) {
        this.isapi = isapi;
        this.uploads = uploads;
        this.account = account;
        this.afterActivation = afterActivation;
    }

    /** What answers but offers no deviceInfo is no recorder. */
    @Override
    public DeviceInfo deviceInfo() throws RecorderException {
        try {
            return Answers.deviceInfo(isapi.get("/ISAPI/System/deviceInfo", "DeviceInfo"));
        } catch (RecorderException e) {
            throw e.kind() == Kind.NOT_SUPPORTED
                    ? new RecorderException(Kind.NOT_UNDERSTOOD, String.valueOf(e.getMessage()))
                    : e;
        }
    }

    /** Where a unit offers no status, its clock is asked for; where it offers neither, nothing is reported. */
    @Override
    public DeviceStatus status() throws RecorderException {
        try {
            return Answers.status(isapi.get("/ISAPI/System/status", "DeviceStatus"));
        } catch (RecorderException e) {
            if (e.kind() != Kind.NOT_SUPPORTED) {
                throw e;
            }
        }
        try {
            return Answers.time(isapi.get("/ISAPI/System/time", "Time"));
        } catch (RecorderException e) {
            if (e.kind() != Kind.NOT_SUPPORTED) {
                throw e;
            }
            return new DeviceStatus(Optional.empty(), Optional.empty());
        }
    }

    @Override
    public ActivationState activationState() throws RecorderException {
        return isapi.activationState();
    }

    @Override
    public Capabilities capabilities() throws RecorderException {
        try {
            return Answers.capabilities(isapi.get("/ISAPI/System/capabilities", "DeviceCap"));
        } catch (RecorderException e) {
            if (e.kind() != Kind.NOT_SUPPORTED) {
                throw e;
            }
            return Capabilities.NOT_REPORTED;
        }
    }

    @Override
    public Storage storage() throws RecorderException {
        return Answers.storage(isapi.get("/ISAPI/ContentMgmt/Storage", "storage"));
    }

    @Override
    public Settings settings() throws RecorderException {
        return new SettingsReader(isapi).read();
    }

    @Override
    public RecorderLog log() {
        return new LogSearch(isapi);
    }

    /** Only a hint, so a unit that has none, or answers nonsense while it flashes, simply does not report. */
    @Override
    public UpgradeStatus upgradeStatus() throws RecorderException {
        try {
            return Answers.upgradeStatus(isapi.get("/ISAPI/System/upgradeStatus", "upgradeStatus"));
        } catch (RecorderException e) {
            return switch (e.kind()) {
                case NOT_SUPPORTED, NOT_UNDERSTOOD, REFUSED -> UpgradeStatus.NOT_REPORTED;
                case BUSY -> whileBusy(e);
                case UNREACHABLE, BROKEN_OFF, LOGIN_REFUSED, LOCKED, NOT_ACTIVATED, LOW_PRIVILEGE -> throw e;
            };
        }
    }

    private static UpgradeStatus whileBusy(RecorderException busy) {
        boolean upgrading = busy.status()
                .map(ResponseStatus::subStatusCode)
                .filter("upgrading"::equals)
                .isPresent();
        return upgrading ? new UpgradeStatus(UpgradeStatus.State.UPGRADING, 0) : UpgradeStatus.NOT_REPORTED;
    }

    @Override
    public synchronized void startUpload(ImageSource image) throws RecorderException {
        if (upload.isPresent()) {
            throw new IllegalStateException("an upload was already started through this door");
        }
        upload = Optional.of(FirmwareUpload.begin(uploads, isapi, account, image));
    }

    @Override
    public synchronized Upload upload() {
        return upload.map(FirmwareUpload::state).orElseGet(Upload.NotStarted::new);
    }

    @Override
    public synchronized void releaseUpload() {
        FirmwareUpload held = upload.filter(begun -> begun.state() instanceof Upload.Held)
                .orElseThrow(() -> new IllegalStateException("no upload holds its last bytes back"));
        held.release();
    }

    @Override
    public long exportConfiguration(OutputStream sink) throws RecorderException {
        return new ConfigurationExport(isapi).write(sink);
    }

    /** A unit may want a reboot to carry the reset out (recorder-protocol.md §3.1). */
    @Override
    public void factoryDefault(DefaultMode mode) throws RecorderException {
        String path = "/ISAPI/System/factoryReset?mode=" + mode.name().toLowerCase(Locale.ROOT);
        try {
            isapi.act("PUT", path, NO_BODY);
        } catch (RecorderException e) {
            if (e.status().filter(ResponseStatus::asksForReboot).isEmpty()) {
                throw e;
            }
            reboot();
        }
    }

    @Override
    public void reboot() throws RecorderException {
        isapi.act("PUT", "/ISAPI/System/reboot", NO_BODY);
    }

    @Override
    public void activate(Password password) throws RecorderException {
        new Activation(isapi).activate(password);
        afterActivation.run();
    }

    @Override
    public void startRepair(RepairRequest request) throws RecorderException {
        isapi.act(request.method(), request.path(), request.body());
    }

    /** Breaks a running upload off. */
    @Override
    public synchronized void close() {
        upload.ifPresent(FirmwareUpload::cancel);
    }
}
