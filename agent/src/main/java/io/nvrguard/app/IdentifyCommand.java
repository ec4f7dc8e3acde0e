package io.nvrguard.app;

import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code identify}: changes nothing, logs in once. */
@Command(
        name = "identify",
        description = "Says who a recorder is, with the evidence, its disks and the profile that knows it.")
final class IdentifyCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private RecorderOptions recorderOptions = new RecorderOptions();

    @Mixin
    private SharedOptions shared = new SharedOptions();

    IdentifyCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Stop {
        ProfilePack profiles = wiring.profiles(shared.profiles());
        RecorderAddress address = recorderOptions.address();
        Login login = recorderOptions.login(wiring, address);
        try (Recorder recorder = wiring.recorders().open(address, login)) {
            Identity identity = Identity.read(recorder, profiles, recorderOptions.label());
            if (shared.json()) {
                wiring.output().line(JsonResults.text(identity.json()));
            } else {
                identity.lines().forEach(wiring.output()::line);
            }
            return ExitCode.DONE.number();
        } catch (RecorderException e) {
            throw Sentences.of(e, address);
        }
    }
}
