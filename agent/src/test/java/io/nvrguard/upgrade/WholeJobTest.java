package io.nvrguard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.files.FirmwareStore;
import io.nvrguard.golden.Golden;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.simulator.firmware.FirmwareVersion;
import io.nvrguard.simulator.firmware.SyntheticFirmware;
import io.nvrguard.simulator.recorder.Condition;
import io.nvrguard.simulator.scenario.DiskSize;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole jobs from the first look to the comparison at the end: hours of a recorder's time, without a wait of ours. */
class WholeJobTest {

    @TempDir
    private Path folder;

    private FirmwareStore store;

    @BeforeEach
    void prepare() throws Exception {
        store = Packages.store(folder);
    }

    private JobInVirtualTime job(RecorderScenario unit, ProfilePack profiles, String wanted) throws Exception {
        return new Workbench(unit, store).job(profiles, wanted);
    }

    /** Which steps, in which order, is a promise: the golden files are the vendor's procedure as a journal. */
    @ParameterizedTest
    @CsvSource({
        "V3.4.80 build 160718,  two-hops-default-repair,    2, 1, 1",
        "V3.4.92 build 170518,  default-first-repair,       1, 1, 1",
        "V4.1.64 build 190119,  one-hop-repair,             1, 0, 1",
        "V4.22.005 build 191208, one-hop-without-repair,    1, 0, 0",
        "V4.30.085 build 210409, one-hop-repair,            1, 0, 1"
    })
    void reaches4500FromWhereItStarts(String running, String golden, int uploads, int defaults, int repairs)
            throws Exception {
        JobInVirtualTime job = job(Workbench.unit(running), Packages.profiles(), "4.50.00");

        job.finishes();

        Golden.assertSame(job.words(), Golden.folder("jobs").resolve(golden + ".txt"));
        Condition after = job.condition();
        assertThat(after.firmware().text() + after.bricked()).isEqualTo("V4.50.000false");
        assertThat(after.uploads()).isEqualTo(uploads);
        assertThat(after.uploadBytes()).isEqualTo((long) uploads * Packages.SIZE_BYTES);
        assertThat(after.factoryDefaults()).isEqualTo(defaults);
        assertThat(after.repairsCompleted()).isEqualTo(repairs);
        assertThat(after.configExports()).isEqualTo(1);
        assertThat(after.failedLogins() + after.formats()).isZero();
        assertThat(after.recordings()).isEqualTo(1200);
    }

    @Test
    void saysWhatTheDefaultTookAway() throws Exception {
        JobInVirtualTime job = job(Workbench.unit("V3.4.92 build 170518"), Packages.profiles(), "4.50.00");

        job.finishes();

        assertThat(job.folder().differences())
                .contains(new SettingDifference("record/tracks · 101", "MOTION", ""))
                .hasSize(8);
    }

    @Test
    void withoutADefaultTheSettingsStay() throws Exception {
        JobInVirtualTime job = job(Workbench.unit("V4.1.64 build 190119"), Packages.profiles(), "4.50.00");

        job.finishes();

        assertThat(job.folder().differences()).isEmpty();
    }

    @Test
    void withoutDisksThereIsNothingToRepair() throws Exception { // failure-modes.md F27
        RecorderScenario bare = Workbench.unit("V4.1.64 build 190119").withDisks(List.of());
        JobInVirtualTime job = job(bare, Packages.profiles(), "4.50.00");

        job.finishes();

        Golden.assertSame(job.words(), Golden.folder("jobs").resolve("one-hop-without-repair.txt"));
    }

    @Test
    void biggerDisksTakeLongerAndAreFollowedToTheEnd() throws Exception {
        RecorderScenario big = Workbench.unit("V4.1.64 build 190119").withDisks(DiskSize.list("8TB,8TB,8TB,8TB"));
        JobInVirtualTime job = job(big, Packages.profiles(), "4.50.00");

        job.finishes();

        assertThat(job.condition().recordingsSearchable()).isEqualTo(32 * 600);
    }

    @Test
    void theCustomBuildGetsItsOwnFirmware() throws Exception {
        String name = "NVR_K51_V20_S_BL_ML_STD_V4.1.25_181028.zip";
        SyntheticFirmware.named(name).withSizeBytes(Packages.SIZE_BYTES).write(folder.resolve(name));
        store.add(folder.resolve(name), Packages.MADE_HERE);
        RecorderScenario custom = RecorderScenario.of("iDS-9632NXI-I8/16S")
                .withRunning(FirmwareVersion.of("V4.0.10 build 180401"))
                .withNetwork(Workbench.NETWORK);
        JobInVirtualTime job = job(custom, Packages.shipped(), "4.1.25");

        assertThat(job.runUntil(WholeJobTest::asksAPerson)).isInstanceOf(Advance.LookAgain.class);
        job.recorder().startRepairAtMenu();
        job.finishes();

        assertThat(job.condition().firmware().text()).isEqualTo("V4.1.025");
        assertThat(job.condition().bricked()).isFalse();
    }

    @Test
    void asksAPersonForTheRepairAndGoesOnWhenItIsSeen() throws Exception {
        JobInVirtualTime job = job(Workbench.unit("V4.1.64 build 190119"), Packages.shipped(), "4.50.00");

        Advance asking = job.runUntil(WholeJobTest::asksAPerson);
        assertThat(((Advance.LookAgain) asking).progress().instruction().orElse(""))
                .contains("choose Repair Database");
        job.pass(Duration.ofMinutes(12));
        job.recorder().startRepairAtMenu();
        job.finishes();

        assertThat(job.condition().repairsStarted()).isEqualTo(1);
    }

    @ParameterizedTest(name = "the person comes {0} after the halt, and resume is typed {1} later")
    @CsvSource({"PT0S, PT0S", "PT1H, PT10M", "PT8H, PT5H"})
    void haltsWhenNobodyComesAndFinishesWhenSomebodyDid(Duration comes, Duration resumes) throws Exception {
        JobInVirtualTime job = job(Workbench.unit("V4.1.64 build 190119"), Packages.shipped(), "4.50.00");

        Halt halt = job.halts();
        assertThat(halt.kind()).isEqualTo(Halt.Kind.PERSON_NEEDED);
        assertThat(halt.found()).contains("No repair was seen to start within 30 min");
        assertThat(halt.remedy()).contains("choose Repair Database").contains("nvrguard resume job");

        job.pass(comes);
        job.recorder().startRepairAtMenu();
        job.pass(resumes);
        job.resume().finishes();

        assertThat(job.condition().repairsStarted()).isEqualTo(1);
    }

    private static boolean asksAPerson(Advance advance) {
        return advance instanceof Advance.LookAgain again
                && again.progress().instruction().isPresent();
    }
}
