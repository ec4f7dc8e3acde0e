package io.nvrguard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.files.FirmwareStore;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.simulator.recorder.Condition;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The bench of the tests about what goes wrong; the numbers beside their names are those of failure-modes.md. */
abstract class FaultyBench {

    static final String OLD = "V3.4.80 build 160718";
    static final String BEFORE_DEFAULT = "V3.4.92 build 170518";
    static final String LATER = "V4.1.64 build 190119";

    @TempDir
    private Path folder;

    FirmwareStore store;
    ProfilePack profiles;
    Optional<Workbench> used = Optional.empty();

    @BeforeEach
    void prepare() throws Exception {
        store = Packages.store(folder);
        profiles = Packages.profiles();
    }

    /** Whatever goes wrong, this never happens. */
    @AfterEach
    void nothingIsLostAndNobodyIsLockedOut() {
        Condition truth = used.orElseThrow().recorder().condition();
        assertThat(truth.formats()).isZero();
        assertThat(truth.failedLogins()).isLessThanOrEqualTo(1);
        assertThat(truth.recordings()).isEqualTo(1200);
    }

    Workbench unit(String running) {
        Workbench bench = new Workbench(Workbench.unit(running), store);
        used = Optional.of(bench);
        return bench;
    }

    static Predicate<Advance> begins(Step step) {
        return advance ->
                advance instanceof Advance.LookAgain again && again.step().step() == step;
    }

    static Predicate<Advance> finishes(Step step) {
        return advance ->
                advance instanceof Advance.StepDone done && done.step().step() == step;
    }

    static void says(Halt halt, Halt.Kind kind, String found, String remedy) {
        assertThat(halt.kind()).isEqualTo(kind);
        assertThat(halt.found()).contains(found);
        assertThat(halt.remedy()).contains(remedy);
    }

    static void isWell(JobInVirtualTime job, int uploads) {
        assertThat(job.condition().bricked()).isFalse();
        assertThat(job.condition().uploads()).isEqualTo(uploads);
    }
}
