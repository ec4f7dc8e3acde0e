package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.golden.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit code 2: the command was not understood, and nothing was asked or sent. */
class WrongUsageTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            upgrad                            | upgrad
            identify                          | HOST
            identify 127.0.0.1:1 --pasword x  | --pasword
            plan 127.0.0.1:1                  | --to
            plan 127.0.0.1:1 --to newest      | 'newest' is not a firmware version
            plan 127.0.0.1:1 --to 4.50        | '4.50' is not a firmware version
            identify 127.0.0.1:notaport       | Write the recorder as HOST or HOST:PORT.
            identify 127.0.0.1:70000          | Write the recorder as HOST or HOST:PORT.
            identify http://127.0.0.1/        | Write the recorder as HOST or HOST:PORT.
            identify admin@127.0.0.1          | Write the recorder as HOST or HOST:PORT.
            upgrade 127.0.0.1:1 --to 4.50.00 --accept not-busy | --accept
            identify 127.0.0.1:1 --password-file /no/such/file | can't be read
            repair 127.0.0.1:1 --profiles /no/such/folder      | /no/such/folder
            simulate --model DS-0             | nearest known
            simulate --fault no.such          | nearest known
            simulate --disks 4XB              | is not a disk
            simulate /no/such/scenario.yaml   | /no/such/scenario.yaml
            simulate DS-7716NI-I5             | nearest known: DS-7716NI-I4
            simulate --capture /no/such/file  | /no/such/file can't be read
            simulate --capture . DS-7716NI-I4 | not both
            simulate DS-7208HGHI-SH --model DS-7716NI-I5 | nearest known
            simulate firmware other.zip       | NVR_<PLATFORM>
            check no.zip --model DS-7716NI-I4 --running soon | There is no file
            """)
    void saysWhatIsWrong(String command, String phrase) {
        int exit = command.startsWith("check") ? 3 : 2;
        Said said = Agent.at(folder)
                .knowing("Any-Pass1")
                .run((Object[]) command.split(" "))
                .endedWith(exit);

        assertThat(said.err()).contains(phrase);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void asksForAPasswordWhereNobodyCanBeAsked() {
        Agent.at(folder)
                .run("identify", "127.0.0.1:1")
                .endedWith(2)
                .telling("No password for admin@127.0.0.1:1", "--password-file FILE", "NVRGUARD_PASSWORD");
    }

    @Test
    void takesNoEmptyPasswordFile() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty"));
        Agent.at(folder)
                .run("identify", "127.0.0.1:1", "--password-file", empty)
                .endedWith(2)
                .telling("is empty");
    }

    @ParameterizedTest
    @CsvSource({"unquoted", "unknown-missing-duplicate", "not-yaml", "wrong-words"})
    void listsEveryProblemOfASitesProfiles(String name) throws Exception {
        Path profiles = Golden.folder("bad-profiles").resolve(name);
        Said said = Agent.at(folder)
                .knowing("Any-Pass1")
                .run("identify", "127.0.0.1:1", "--profiles", profiles)
                .endedWith(2);

        assertThat(said.err())
                .isEqualTo("nvrguard: "
                        + Files.readString(profiles.resolve("findings.txt")).replaceAll("(?m)^(?=.)", profiles + "/"));
    }

    @Test
    void showsTheVerbsWhereNoneIsGiven() {
        assertThat(Agent.at(folder).run().endedWith(2).out()).contains("identify", "upgrade", "Exit codes:");
    }
}
