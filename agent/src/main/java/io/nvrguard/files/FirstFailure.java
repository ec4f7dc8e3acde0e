package io.nvrguard.files;

import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Remembers the first failure of the disk while a recorder's answer is written to it, so that a full disk here is not
 * taken for a broken connection there.
 */
final class FirstFailure extends FilterOutputStream {

    private Optional<IOException> failure = Optional.empty();

    FirstFailure(OutputStream out) {
        super(out);
    }

    /** Lets the recorder write its configuration export; returns the bytes written. */
    long fill(Recorder recorder) throws RecorderException, IOException {
        try {
            return recorder.exportConfiguration(this);
        } catch (UncheckedIOException e) {
            throw failure.orElse(new IOException(e));
        } catch (RecorderException e) {
            if (failure.isPresent()) {
                throw failure.get();
            }
            throw e;
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = Optional.of(failure.orElse(e));
            throw e;
        }
    }
}
