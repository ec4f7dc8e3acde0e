package io.nvrguard.files;

import static io.nvrguard.upgrade.SampleJob.PLANNED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.upgrade.JournalEntry;
import io.nvrguard.upgrade.JournalException;
import io.nvrguard.upgrade.SampleJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two nvrguards on one recorder could flash it twice. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class JobLockTest {

    private static final String LOCKED = "another nvrguard works on this job";

    private static final JournalEntry BEGAN = SampleJob.entries().get(1);

    @TempDir
    private Path folder;

    /** Tries to open a journal; run in a process of its own. */
    public static void main(String[] arguments) {
        try (JournalFile opened = JournalFile.open(Path.of(arguments[0]))) {
            System.out.print("opened " + opened.job("sample").position());
        } catch (JournalException e) {
            System.out.print(e.getMessage());
        }
    }

    @Test
    void aSecondOpenerInThisProcessIsKeptOut() throws Exception {
        try (JournalFile first = JournalFile.create(journal(), PLANNED)) {
            first.append(BEGAN);
            assertThatThrownBy(() -> JournalFile.open(journal()))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining(LOCKED)
                    .hasMessageContaining("Wait for it, or stop it first");
        }
        JournalFile.open(journal()).close();
    }

    @Test
    void aSecondProcessIsKeptOutUntilTheFirstLetsGo() throws Exception {
        try (JournalFile first = JournalFile.create(journal(), PLANNED)) {
            first.append(BEGAN);
            assertThat(inAnotherProcess()).contains(LOCKED);
        }
        assertThat(inAnotherProcess()).isEqualTo("opened 0");
    }

    /** POSIX drops a process's locks on a file when it closes any descriptor of it, a reader's too. */
    @Test
    void readingTheJournalOrTryingToOpenItTwiceDoesNotUnlockIt() throws Exception {
        JournalFile.create(journal(), PLANNED).close();
        try (JournalFile first = JournalFile.open(journal())) {
            first.append(BEGAN);
            JournalFile.peek(journal());
            assertThatThrownBy(() -> JournalFile.open(journal())).hasMessageContaining(LOCKED);

            assertThat(inAnotherProcess()).contains(LOCKED);
        }
    }

    @Test
    void aDamagedJournalIsNotLeftLocked() throws Exception {
        Files.writeString(journal(), "damaged\n");

        assertThatThrownBy(() -> JournalFile.open(journal())).hasMessageContaining("is damaged");
        assertThatThrownBy(() -> JournalFile.open(journal())).hasMessageContaining("is damaged");
    }

    private Path journal() {
        return folder.resolve("journal.jsonl");
    }

    private String inAnotherProcess() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process other = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JobLockTest.class.getName(),
                        journal().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(other.getInputStream().readAllBytes(), UTF_8);
        assertThat(other.waitFor()).isZero();
        return said;
    }
}
