package io.nvrguard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.recorder.RecorderAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    private static final String GOOD = """
            state-directory: "/var/lib/nvrguard"
            health-interval: "5 min"
            recorders:
              - name: "front-gate"
                address: "192.0.2.21:8080"
                user: "admin"
                password-file: "/etc/nvrguard/front-gate"
                new-password-file: "/etc/nvrguard/front-gate.new"
            """;

    @TempDir
    Path folder;

    @Test
    void readsEverything() throws Exception {
        ServiceSettings settings = SettingsFile.read(write(GOOD));

        assertThat(settings.stateDirectory()).isEqualTo(Path.of("/var/lib/nvrguard"));
        assertThat(settings.profiles()).isEmpty();
        assertThat(settings.healthInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.recorders())
                .containsExactly(new WatchedRecorder(
                        "front-gate",
                        RecorderAddress.of("192.0.2.21:8080"),
                        "admin",
                        new PasswordPlace.InFile(Path.of("/etc/nvrguard/front-gate")),
                        Optional.of(new PasswordPlace.InFile(Path.of("/etc/nvrguard/front-gate.new")))));
    }

    @Test
    void readsTheSampleThatIsShipped() throws Exception {
        Path sample = Path.of(System.getProperty("nvrguard.checkout", ".."), "systemd", "nvrguard.yaml");

        ServiceSettings settings = SettingsFile.read(sample);

        assertThat(settings.recorders()).extracting(WatchedRecorder::password).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "health-interval: \"5 min\"    | health-intervall: \"5 min\"  | 2: 'health-intervall' is not a field here",
                "health-interval: \"5 min\"    | health-intervall: \"5 min\"  | 1: the field 'health-interval' is missing",
                "health-interval: \"5 min\"    | health-interval: 5           | 2: found the number 5, needs text",
                "health-interval: \"5 min\"    | health-interval: \"5m\"      | 2: '5m' is not a time",
                "health-interval: \"5 min\"    | health-interval: \"9 s\"     | 2: '9 s' is no interval",
                "health-interval: \"5 min\"    | health-interval: \"25 h\"    | 2: '25 h' is no interval",
                "\"/var/lib/nvrguard\"         | \"state\"                    | 1: 'state' is not a whole path",
                "\"192.0.2.21:8080\"           | \"192.0.2.21:http\"          | 5: '192.0.2.21:http' is not HOST or HOST:PORT",
                "user: \"admin\"               | name: \"twice\"              | 6: 'name' stands here twice",
                "\"admin\"                     | \" \"                        | 4: the user of 'front-gate' is blank",
                "\"front-gate\"                | \"front\\tgate\"             | 4: 'front\tgate' is not a name",
                "password-file                 | password-credential          | 7: '/etc/nvrguard/front-gate' is not the name",
            })
    void namesFileLineAndHint(String found, String instead, String problem) throws IOException {
        Path file = write(GOOD.replaceFirst(Pattern.quote(found), Matcher.quoteReplacement(instead)));

        assertThatThrownBy(() -> SettingsFile.read(file))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(file + ":" + problem)
                .message()
                .satisfies(message -> assertThat(message.lines()).allMatch(line -> line.contains("; ")));
    }

    @Test
    void namesAllProblemsAtOnceInTheOrderOfTheFile() throws IOException {
        Path file = write(GOOD.replace("5 min", "soon")
                .replace("192.0.2.21:8080", "http://x")
                .replace("admin", ""));

        assertThatThrownBy(() -> SettingsFile.read(file))
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())
                                .lines()
                                .map(line -> line.substring(file.toString().length() + 1, line.indexOf(' '))))
                        .containsExactly("2:", "5:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password: \"Winter2026\"", "password: 20262026", "Password: {is: Winter2026}"})
    void saysWherePasswordsBelongAndDoesNotRepeatThem(String password) throws IOException {
        Path file = write(GOOD.replace("    password-file: \"/etc/nvrguard/front-gate\"", "    " + password));

        assertThatThrownBy(() -> SettingsFile.read(file))
                .hasMessageContaining(
                        "passwords never stand in this file, name a password-file or a password-credential")
                .hasMessageNotContainingAny("2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "    password-file: \"/a\"\n    password-credential: \"a\"\n"})
    void wantsExactlyOnePassword(String lines) throws IOException {
        Path file = write(GOOD.replace("    password-file: \"/etc/nvrguard/front-gate\"\n", lines));

        assertThatThrownBy(() -> SettingsFile.read(file))
                .hasMessageContaining(":4: 'front-gate' needs exactly one of password-file and password-credential");
    }

    @Test
    void refusesTheSameRecorderTwice() throws IOException {
        String second = GOOD.substring(GOOD.indexOf("  - name"));
        Path file = write(GOOD + second);

        assertThatThrownBy(() -> SettingsFile.read(file))
                .hasMessageContaining(":9: the name 'front-gate' stands on line 4 already")
                .hasMessageContaining(":10: the address '192.0.2.21:8080' stands on line 5 already");
    }

    @Test
    void saysThatThereIsNoFile() {
        Path nowhere = folder.resolve("nowhere.yaml");

        assertThatThrownBy(() -> SettingsFile.read(nowhere)).hasMessageContaining("there is no such file");
    }

    @Test
    void takesTheFirstLineOfAPasswordFile() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "with space \nnot this");

        assertThat(new PasswordPlace.InFile(file).read(Optional.empty()).secret())
                .isEqualTo("with space ");
    }

    @Test
    void findsACredentialInTheFolderOfTheUnitOnly() throws Exception {
        Files.writeString(folder.resolve("front-gate"), "secret\n");
        PasswordPlace place = new PasswordPlace.InCredential("front-gate");

        assertThat(place.read(Optional.of(folder)).secret()).isEqualTo("secret");
        assertThatThrownBy(() -> place.read(Optional.empty()))
                .hasMessageContaining("exists only in a systemd unit with LoadCredential=front-gate:");
    }

    @Test
    void saysThatAPasswordFileIsEmpty() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "\n");

        assertThatThrownBy(() -> new PasswordPlace.InFile(file).read(Optional.empty()))
                .hasMessage("the password file " + file + " is empty");
    }

    @Test
    void twoRecordersOfOneAddressCannotBeBuilt() {
        WatchedRecorder one = recorder("one");

        assertThatThrownBy(() -> new ServiceSettings(
                        folder, folder, List.of(), Duration.ofMinutes(1), List.of(one, recorder("two"))))
                .hasMessage("two recorders have the same address");
    }

    private static WatchedRecorder recorder(String name) {
        return new WatchedRecorder(
                name, RecorderAddress.of("192.0.2.21"), "admin", new PasswordPlace.InCredential("x"), Optional.empty());
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("nvrguard.yaml"), content);
    }
}
