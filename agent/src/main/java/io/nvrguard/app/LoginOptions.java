package io.nvrguard.app;

import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.RecorderAddress;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How to log in. */
final class LoginOptions {

    @Option(
            names = {"-u", "--user"},
            paramLabel = "USER",
            defaultValue = "admin",
            description = "The recorder's account (default: ${DEFAULT-VALUE}).")
    private String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "File with the password in its first line. Without it: NVRGUARD_PASSWORD, a systemd credential"
                            + " nvrguard-password, or a prompt.")
    private Optional<Path> passwordFile = Optional.empty();

    Login login(Wiring wiring, RecorderAddress address) throws Stop {
        return new Login(user, wiring.passwords().of(passwordFile, user + "@" + address));
    }

    static RecorderAddress address(String text) throws Stop {
        try {
            return RecorderAddress.of(text);
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_USAGE, e.getMessage() + ". Write the recorder as HOST or HOST:PORT.");
        }
    }
}
