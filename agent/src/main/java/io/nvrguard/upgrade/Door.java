package io.nvrguard.upgrade;

import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import java.util.Optional;

/** Keeps the door to the job's recorder open as long as address and login stay the same: one login, not one a look. */
final class Door implements AutoCloseable {

    private record Open(RecorderAddress address, Login login, Recorder recorder) {}

    private final Surroundings around;
    private Optional<Open> open = Optional.empty();

    Door(Surroundings around) {
        this.around = around;
    }

    Recorder at(Job job) {
        RecorderAddress address = job.address();
        Login login = around.logins().of(job);
        if (open.isPresent()
                && open.get().address().equals(address)
                && open.get().login().equals(login)) {
            return open.get().recorder();
        }
        close();
        Recorder recorder = around.recorders().open(address, login);
        open = Optional.of(new Open(address, login, recorder));
        return recorder;
    }

    /** The next look goes through a new door: an upload can be started once through each. */
    void fresh() {
        close();
    }

    @Override
    public void close() {
        open.ifPresent(door -> door.recorder().close());
        open = Optional.empty();
    }
}
