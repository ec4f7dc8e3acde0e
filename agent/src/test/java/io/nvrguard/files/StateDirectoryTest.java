package io.nvrguard.files;

import static io.nvrguard.firmware.VendorImages.payload;
import static io.nvrguard.firmware.VendorImages.swkh;
import static io.nvrguard.upgrade.SampleJob.NOON;
import static io.nvrguard.upgrade.SampleJob.PLAN;
import static io.nvrguard.upgrade.SampleJob.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.JournalEntry;
import io.nvrguard.upgrade.JournalException;
import io.nvrguard.upgrade.PlannedHop;
import io.nvrguard.upgrade.SampleJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state directory and the firmware store in it. */
final class StateDirectoryTest {

    private static final String NAME = "NVR_K51_BL_ML_STD_V4.50.000_210125.dav";

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

    @Test
    void aFileIsKeptOnceUnderItsHashAndItsOwnName() throws Exception {
        Path file = firmware(payload(1000));

        FirmwareFile first = store().add(file);
        FirmwareFile second = store().add(file);

        assertThat(first.path())
                .isEqualTo(second.path())
                .isEqualTo(store().path().resolve(first.sha256()).resolve(NAME));
        assertThat(store().all()).map(FirmwareFile::sha256).containsExactly(first.sha256());
    }

    @Test
    void aFileSwappedInTheStoreIsNoticed() throws Exception {
        FirmwareFile kept = store().add(firmware(payload(1000)));
        Path other = firmware(payload(2000));
        Files.copy(other, kept.path(), StandardCopyOption.REPLACE_EXISTING);

        assertThat(store().read(hop(kept)).offer().image().sha256()).isNotEqualTo(kept.sha256());
        assertThatThrownBy(() -> store().add(firmware(payload(1000))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("remove it and add the file again");
    }

    @Test
    void readsTheFileOfAHopAndSaysWhenItIsGone() throws Exception {
        FirmwareFile kept = store().add(firmware(payload(1000)));

        assertThat(store().read(hop(kept)).offer().fileName()).isEqualTo(NAME);
        Files.delete(kept.path());
        assertThatThrownBy(() -> store().read(hop(kept)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(NAME);
    }

    @Test
    void anEmptyStoreHoldsNothing() throws Exception {
        assertThat(store().all()).isEmpty();
    }

    private StateDirectory state() {
        return new StateDirectory(folder.resolve("state"));
    }

    private FirmwareStore store() {
        return state().firmware();
    }

    private Path firmware(byte[] content) throws IOException {
        return Files.write(folder.resolve(NAME), swkh(content));
    }

    private static PlannedHop hop(FirmwareFile file) {
        PlannedHop hop = PLAN.hop(2);
        return new PlannedHop(hop.imageId(), hop.from(), hop.to(), NAME, file.sha256(), hop.sizeBytes(), false);
    }

    private static void write(JobDirectory job, List<JournalEntry> entries) throws JournalException {
        try (JournalFile journal = JournalFile.create(job.journal(), (JournalEntry.Planned) entries.get(0))) {
            for (JournalEntry entry : entries.subList(1, entries.size())) {
                journal.append(entry);
            }
        }
    }
}
