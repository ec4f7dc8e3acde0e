package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.golden.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The help of every command as a file to be read; {@code -Dgolden=write} rewrites them. */
class HelpTest {

    private static final Path HELP = Golden.folder("help");

    @TempDir
    Path folder;

    static Stream<String> commands() {
        return Stream.concat(
                Commands.inOrder().keySet().stream(),
                Stream.of(
                        "firmware inspect",
                        "profiles list",
                        "profiles show",
                        "profiles check",
                        "firmware add",
                        "firmware list",
                        "profiles import-cve",
                        "simulate scenarios",
                        "simulate profile",
                        "simulate firmware"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isAsWritten(String command) {
        Said said = Agent.at(folder)
                .run((Object[]) (command + " --help").split(" "))
                .endedWith(0);

        assertThat(said.lines()).allMatch(line -> line.length() <= 80);
        Golden.assertSame(said.out(), HELP.resolve(command.replace(' ', '-') + ".txt"));
    }

    @Test
    void namesEveryVerb() {
        Said said = Agent.at(folder).run("--help").endedWith(0);

        assertThat(said.out()).contains(List.copyOf(Commands.inOrder().keySet()));
        Golden.assertSame(said.out(), HELP.resolve("nvrguard.txt"));
    }

    @Test
    void hasNoFileOfACommandThatIsGone() throws Exception {
        try (Stream<Path> files = Files.list(HELP)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("nvrguard"), commands())
                            .map(command -> command.replace(' ', '-') + ".txt")
                            .toList());
        }
    }
}
