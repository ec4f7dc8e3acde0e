package io.nvrguard.app;

import io.nvrguard.recorder.Password;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where passwords come from: a file, {@code NVRGUARD_PASSWORD}, a systemd credential named {@code nvrguard-password}, or
 * a prompt without echo. Never an argument: arguments stand in the process list.
 */
final class Passwords {

    private static final String VARIABLE = "NVRGUARD_PASSWORD";
    private static final String CREDENTIAL = "nvrguard-password";

    private final Map<String, String> environment;
    private final Output output;

    Passwords(Map<String, String> environment, Output output) {
        this.environment = environment;
        this.output = output;
    }

    Password of(Optional<Path> file, String forWhom) throws Stop {
        if (file.isPresent()) {
            return ofFile(file.get());
        }
        Optional<String> variable =
                Optional.ofNullable(environment.get(VARIABLE)).filter(text -> !text.isEmpty());
        if (variable.isPresent()) {
            return new Password(variable.get());
        }
        Optional<Path> credential =
                credentials().map(directory -> directory.resolve(CREDENTIAL)).filter(Files::exists);
        return credential.isPresent() ? ofFile(credential.get()) : ofPrompt(forWhom);
    }

    /** Where systemd lays the credentials of a service; empty outside of one. */
    Optional<Path> credentials() {
        return Optional.ofNullable(environment.get("CREDENTIALS_DIRECTORY")).map(Path::of);
    }

    /** The first line of the file. */
    static Password ofFile(Path file) throws Stop {
        try {
            String password = Files.readString(file).lines().findFirst().orElse("");
            if (password.isEmpty()) {
                throw new Stop(
                        ExitCode.WRONG_USAGE,
                        "The password file " + file + " is empty; put the password in its first line.");
            }
            return new Password(password);
        } catch (IOException e) {
            throw new Stop(
                    ExitCode.WRONG_USAGE,
                    "The password file " + file + " can't be read. Check its name and permissions.");
        }
    }

    private Password ofPrompt(String forWhom) throws Stop {
        Console console = output.person()
                .orElseThrow(() -> new Stop(
                        ExitCode.WRONG_USAGE,
                        "No password for " + forWhom + ". Give it with --password-file FILE or in " + VARIABLE + "."));
        char[] typed = console.readPassword("Password for %s: ", forWhom);
        if (typed == null || typed.length == 0) {
            throw new Stop(ExitCode.WRONG_USAGE, "No password was typed; nothing was sent.");
        }
        return new Password(new String(typed));
    }

    /**
     * What an inactive unit accepts (recorder-protocol.md §3.3): 8 to 16 characters of at least two kinds. Checked before
     * the plan, because after a factory default it is too late to learn that the new password does not do.
     */
    static void mustActivate(Password password) throws Stop {
        String secret = password.secret();
        long kinds = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
                .filter(kind -> Pattern.compile(kind).matcher(secret).find())
                .count();
        if (secret.length() < 8 || secret.length() > 16 || kinds < 2) {
            throw new Stop(
                    ExitCode.WRONG_USAGE,
                    "The plan holds a factory default, after which the recorder takes a new password of 8 to 16 characters"
                            + " with at least two of: lower case, upper case, digits, others. The one given does not do."
                            + " Give another with --new-password-file FILE.");
        }
    }
}
