package io.nvrguard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nvrguard.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code bad-profiles} holds files that are wrong, and {@code findings.txt}: all that must be said of them. */
class BadProfilesTest {

    private static final Path FOLDERS = Golden.folder("bad-profiles");

    static List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void yieldExactlyTheirFindings(String name) {
        Path folder = FOLDERS.resolve(name);

        ProfileException wrong = problemsOf(List.of(folder));

        String findings = wrong.problems().stream()
                .map(problem -> problem.toString()
                                .replace(folder + folder.getFileSystem().getSeparator(), "") + "\n")
                .collect(Collectors.joining());
        Golden.assertSame(findings, folder.resolve("findings.txt"));
    }

    @Test
    void areAllReportedAtOnceSortedByFileAndLine() {
        ProfileException wrong = problemsOf(List.of(FOLDERS.resolve("unquoted"), FOLDERS.resolve("contradictions")));

        assertThat(wrong.problems()).isSorted();
        assertThat(wrong.problems())
                .anyMatch(problem -> problem.file().contains("unquoted"))
                .anyMatch(problem -> problem.file().contains("contradictions"));
    }

    @Test
    void reportAFolderThatIsNotThere() {
        ProfileException wrong = problemsOf(List.of(FOLDERS.resolve("nowhere")));

        assertThat(wrong.problems()).extracting(ProfileProblem::id).containsExactly("unreadable");
        assertThat(wrong).hasMessageContaining("nowhere");
    }

    private static ProfileException problemsOf(List<Path> folders) {
        return catchThrowableOfType(ProfileException.class, () -> new ProfileFiles(folders).read());
    }
}
