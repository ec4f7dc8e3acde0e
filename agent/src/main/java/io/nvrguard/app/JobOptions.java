package io.nvrguard.app;

import io.nvrguard.files.FirmwareFile;
import io.nvrguard.files.FirmwareFileException;
import io.nvrguard.files.FirmwareStore;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Password;
import io.nvrguard.upgrade.Logins;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of the commands that change a recorder. */
final class JobOptions {

    @Option(
            names = "--firmware",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Firmware files to use; they are copied into the local store first.")
    private List<Path> firmware = new ArrayList<>();

    @Option(names = "--yes", description = "Go on without asking, if every verdict is ALLOW or accepted.")
    private boolean yes;

    @Option(
            names = "--accept",
            paramLabel = "RULE=REASON",
            description = "Accept one CAUTION with a written reason, which is kept. A REFUSE is never accepted.")
    private Map<String, String> accept = new LinkedHashMap<>();

    @Option(
            names = "--new-password-file",
            paramLabel = "FILE",
            description = "Password to activate the recorder with after a factory default (default: the same again).")
    private Optional<Path> newPasswordFile = Optional.empty();

    boolean yes() {
        return yes;
    }

    Map<String, String> accepted() {
        return accept;
    }

    Logins logins(Login now) throws Stop {
        Password afterDefault = newPasswordFile.isPresent() ? Passwords.ofFile(newPasswordFile.get()) : now.password();
        return new Logins(now, afterDefault);
    }

    /** Puts the files into the store; without a word on where they come from, which the guard asks for. */
    List<FirmwareFile> store(Wiring wiring) throws Stop {
        FirmwareStore store = wiring.state().firmware();
        List<FirmwareFile> stored = new ArrayList<>();
        for (Path file : firmware) {
            try {
                stored.add(store.add(file, wiring.addition(Optional.empty())));
            } catch (FirmwareFileException e) {
                throw new Stop(ExitCode.REFUSED, FirmwareSentences.of(e));
            } catch (IOException e) {
                throw new Stop(ExitCode.PERSON_NEEDED, FirmwareSentences.notStored(file, store, e));
            }
        }
        return stored;
    }
}
