package io.nvrguard.isapi;

import io.nvrguard.files.FirmwareFile;
import io.nvrguard.files.FirmwareFileException;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Password;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.Upload;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Reads one firmware file and sends it by the door every job uses, for {@code bench/figures}; the journal that a job
 * would write is left out. Prints, in milliseconds, how long the login and the upload took. The password comes in
 * {@code NVRGUARD_PASSWORD}.
 */
final class UploadOnce {

    private UploadOnce() {}

    /**
     * Sends it.
     *
     * @param arguments HOST:PORT and the file
     */
    public static void main(String[] arguments) throws RecorderException, FirmwareFileException, InterruptedException {
        FirmwareFile image = FirmwareFile.read(Path.of(arguments[1]));
        Login login = new Login("admin", new Password(System.getenv("NVRGUARD_PASSWORD")));
        try (IsapiRecorders recorders = new IsapiRecorders(Clock.systemUTC());
                Recorder recorder = recorders.open(RecorderAddress.of(arguments[0]), login)) {
            long begun = System.nanoTime();
            recorder.startUpload(image);
            Upload end = watched(recorder);
            long took = System.nanoTime() - begun;
            if (!(end instanceof Upload.Answered answered && answered.status().isOk())) {
                throw new IllegalStateException("the upload ended with " + end);
            }
            System.out.println(took / 1_000_000.0);
        }
    }

    private static Upload watched(Recorder recorder) throws InterruptedException {
        Upload upload = recorder.upload();
        while (upload instanceof Upload.Sending || upload instanceof Upload.Held) {
            if (upload instanceof Upload.Held) {
                recorder.releaseUpload();
            }
            Thread.sleep(1);
            upload = recorder.upload();
        }
        return upload;
    }
}
