package io.nvrguard.files;

import io.nvrguard.recorder.RecorderAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the service's settings file strictly: all of it is right, or every problem is named. systemd/nvrguard.yaml is a sample. */
public final class SettingsFile {

    private static final String ON_UNKNOWN =
            "passwords never stand in this file, name a password-file or a password-credential; ";

    private final Path path;
    private final Findings findings;
    private final Map<String, Integer> seen = new HashMap<>();

    private SettingsFile(Path path) {
        this.path = path;
        this.findings = new Findings(path.toString());
    }

    /**
     * Passwords are not read, so a file can be checked on another computer.
     *
     * @throws SettingsException with every problem, an unreadable file among them
     */
    public static ServiceSettings read(Path path) throws SettingsException {
        SettingsFile file = new SettingsFile(path);
        return file.settings().orElseThrow(() -> new SettingsException(file.findings.all()));
    }

    private Optional<ServiceSettings> settings() {
        try {
            String content = Files.readString(path);
            return StrictYaml.read(content, SettingsYaml.class, findings, ON_UNKNOWN)
                    .flatMap(this::checked);
        } catch (IOException e) {
            findings.add(1, "unreadable", "can't be read: " + Disks.reason(e), "name a file this user may read");
            return Optional.empty();
        }
    }

    private Optional<ServiceSettings> checked(SettingsYaml yaml) {
        Optional<Path> state = folder(yaml.stateDirectory());
        List<Path> profiles = new ArrayList<>();
        yaml.profiles().orElse(List.of()).forEach(text -> folder(text).ifPresent(profiles::add));
        Optional<Duration> interval = interval(yaml.healthInterval());
        List<WatchedRecorder> recorders = new ArrayList<>();
        yaml.recorders().forEach(recorder -> recorder(recorder).ifPresent(recorders::add));
        return findings.none()
                ? Optional.of(
                        new ServiceSettings(path, state.orElseThrow(), profiles, interval.orElseThrow(), recorders))
                : Optional.empty();
    }

    private Optional<Duration> interval(Text text) {
        Optional<Duration> interval = findings.attempt(text.line(), () -> SettingsYaml.interval(text.value()));
        if (interval.isPresent()
                && (interval.get().compareTo(ServiceSettings.SHORTEST) < 0
                        || interval.get().compareTo(ServiceSettings.LONGEST) > 0)) {
            findings.add(text.line(), "wrong-value", "'" + text.value() + "' is no interval", "use 10 s to 24 h");
        }
        return interval;
    }

    private Optional<WatchedRecorder> recorder(SettingsYaml.RecorderYaml yaml) {
        int line = yaml.name().line();
        once(yaml.name(), "name");
        Optional<RecorderAddress> address = findings.attempt(
                yaml.address().line(), () -> RecorderAddress.of(yaml.address().value()));
        address.ifPresent(
                found -> once(new Text(found.toString(), yaml.address().line()), "address"));
        Optional<PasswordPlace> password = password(yaml, line);
        Optional<PasswordPlace> newPassword = yaml.newPasswordFile().flatMap(this::inFile);
        if (address.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        return findings.attempt(
                line,
                () -> new WatchedRecorder(
                        yaml.name().value(), address.get(), yaml.user().value(), password.get(), newPassword));
    }

    private Optional<PasswordPlace> password(SettingsYaml.RecorderYaml yaml, int line) {
        if (yaml.passwordFile().isPresent() == yaml.passwordCredential().isPresent()) {
            findings.add(
                    line,
                    "one-password",
                    "'" + yaml.name().value() + "' needs exactly one of password-file and password-credential",
                    "keep the password in a file only the service may read, or in a systemd credential, and name it here");
            return Optional.empty();
        }
        return yaml.passwordFile().isPresent()
                ? inFile(yaml.passwordFile().get())
                : yaml.passwordCredential()
                        .flatMap(name ->
                                findings.attempt(name.line(), () -> new PasswordPlace.InCredential(name.value())));
    }

    private Optional<PasswordPlace> inFile(Text text) {
        return folder(text).map(PasswordPlace.InFile::new);
    }

    /** Absolute only: a service has no folder of its own that a person would guess. */
    private Optional<Path> folder(Text text) {
        Optional<Path> found = findings.attempt(text.line(), () -> Path.of(text.value()));
        if (found.isPresent() && !found.get().isAbsolute()) {
            findings.add(
                    text.line(), "wrong-value", "'" + text.value() + "' is not a whole path", "begin it with a slash");
        }
        return found;
    }

    private void once(Text text, String field) {
        Integer before = seen.putIfAbsent(field + " " + text.value(), text.line());
        if (before != null) {
            findings.add(
                    text.line(),
                    "duplicate-recorder",
                    "the " + field + " '" + text.value() + "' stands on line " + before + " already",
                    "keep one of them");
        }
    }
}
