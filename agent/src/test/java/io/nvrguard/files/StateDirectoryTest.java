package io.nvrguard.files;

import static io.nvrguard.upgrade.SampleJob.NOON;
import static io.nvrguard.upgrade.SampleJob.PLAN;
import static io.nvrguard.upgrade.SampleJob.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.JournalEntry;
import io.nvrguard.upgrade.JournalException;
import io.nvrguard.upgrade.SampleJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state directory and the jobs in it. */
final class StateDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void aJobsFolderIsNamedByMomentAndModelAndIsItsOwnersAlone() throws Exception {
        JobDirectory job = state().newJob(PLAN, NOON);

        assertThat(job.id()).isEqualTo("20260301-120000-DS-7716NI-I4");
        for (Path path : List.of(job.path(), folder.resolve("state/jobs"), folder.resolve("state"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .as("%s", path)
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void jobsOfTheSameSecondGetFoldersOfTheirOwn() throws Exception {
        assertThat(List.of(
                        state().newJob(PLAN, NOON).id(),
                        state().newJob(PLAN, NOON.plusMillis(999)).id(),
                        state().newJob(PLAN, NOON.plusSeconds(1)).id()))
                .containsExactly(
                        "20260301-120000-DS-7716NI-I4",
                        "20260301-120000-DS-7716NI-I4-2",
                        "20260301-120001-DS-7716NI-I4");
    }

    @Test
    void onlyUnfinishedJobsAreFoundOldestFirst() throws Exception {
        assertThat(state().unfinishedJobs()).isEmpty();
        JobDirectory halted = state().newJob(PLAN, NOON);
        write(
                halted,
                List.of(PLANNED, new JournalEntry.Halted(NOON, PLAN.steps().get(0), SampleJob.HALT)));
        JobDirectory running = state().newJob(PLAN, NOON.plusSeconds(60));
        write(running, List.of(PLANNED));
        write(state().newJob(PLAN, NOON.minusSeconds(60)), SampleJob.entries());
        state().newJob(PLAN, NOON.plusSeconds(120));

        assertThat(state().unfinishedJobs()).map(Job::id).containsExactly(halted.id(), running.id());
        assertThat(state().allJobs()).hasSize(3);
        assertThat(state().job(running.id()).path()).isEqualTo(running.path());
    }

    @Test
    void aJournalThatCannotBeReadStopsTheCaller() throws Exception {
        JobDirectory job = state().newJob(PLAN, NOON);
        Files.writeString(job.journal(), "damaged\n");

        assertThatThrownBy(() -> state().unfinishedJobs())
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(job.journal().toString());
    }

    private StateDirectory state() {
        return new StateDirectory(folder.resolve("state"));
    }

    private static void write(JobDirectory job, List<JournalEntry> entries) throws JournalException {
        try (JournalFile journal = JournalFile.create(job.journal(), (JournalEntry.Planned) entries.get(0))) {
            for (JournalEntry entry : entries.subList(1, entries.size())) {
                journal.append(entry);
            }
        }
    }
}
