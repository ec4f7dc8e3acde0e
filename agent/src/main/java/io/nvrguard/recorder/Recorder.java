package io.nvrguard.recorder;

import io.nvrguard.firmware.ImageSource;
import java.io.OutputStream;

/**
 * The only door to one recorder. Each call is one question or one act; none retries an act, none waits for the
 * recorder to become something. There is no way to format, delete or encrypt a disk through this door.
 */
public interface Recorder extends AutoCloseable {

    DeviceInfo deviceInfo() throws RecorderException;

    default RecorderIdentity identify() throws RecorderException {
        return RecorderIdentity.of(deviceInfo());
    }

    DeviceStatus status() throws RecorderException;

    /** Asked without a login; answers before activation too. */
    ActivationState activationState() throws RecorderException;

    /** Firmware without the question, or without a flag, does not report it; that is no error. */
    Capabilities capabilities() throws RecorderException;

    Storage storage() throws RecorderException;

    Settings settings() throws RecorderException;

    RecorderLog log();

    UpgradeStatus upgradeStatus() throws RecorderException;

    /**
     * Begins to send the image and returns; {@link #upload()} tells how far it is. The bytes are hashed while they are
     * sent. The last of them are held back ({@link Upload.Held}) until the hash is the expected one and {@link
     * #releaseUpload()} is called: a file swapped since it was judged never arrives whole, and who died before the
     * release knows that nothing was flashed. Sent at most once: no retry, no redirect.
     *
     * @throws RecorderException when the upload could not even begin (login, unreachable)
     * @throws IllegalStateException when one was already started through this door
     */
    void startUpload(ImageSource image) throws RecorderException;

    Upload upload();

    /**
     * Sends the bytes held back.
     *
     * @throws IllegalStateException unless {@link #upload()} is {@link Upload.Held}
     */
    void releaseUpload();

    /**
     * Writes the configuration export, as the recorder gives it, to {@code sink}.
     *
     * @return bytes written; never 0
     * @throws java.io.UncheckedIOException when the sink fails: a full disk is not the recorder's no
     */
    long exportConfiguration(OutputStream sink) throws RecorderException;

    void factoryDefault(DefaultMode mode) throws RecorderException;

    void reboot() throws RecorderException;

    /**
     * Gives an inactive unit its admin password.
     *
     * @throws RecorderException {@link RecorderException.Kind#REFUSED} with {@code hasActivated} where it has one
     */
    void activate(Password password) throws RecorderException;

    void startRepair(RepairRequest request) throws RecorderException;

    @Override
    void close();
}
