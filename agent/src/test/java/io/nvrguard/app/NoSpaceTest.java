package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No backup, no upgrade: where the configuration export can't be kept, nothing is sent. */
class NoSpaceTest {

    /** The journal fits, the export of 128 KiB does not. */
    private static final String TINY = "size=64k";

    @TempDir
    Path folder;

    @Test
    void doesNotUpgradeWhereTheDiskIsFull() throws Exception {
        Path jobs = Files.createDirectories(folder.resolve("home/jobs"));
        assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", TINY, "tmpfs", jobs.toString()),
                "skipped: may not mount a tiny disk");
        try (Site site = Site.of(folder, Site.iSeries())) {
            Said said = site.upgrade("--yes").endedWith(4);

            assertThat(said.out())
                    .contains("The configuration export could not be kept", "No space left on device")
                    .contains("no backup, no upgrade", "Make room", "nvrguard resume ");
            assertNothingSent(site);
            assertThat(site.run("jobs").endedWith(0).out()).contains("  halted  ");
        } finally {
            assertThat(ran("umount", jobs.toString())).isTrue();
        }
    }

    @Test
    void goesOnOnceTheBackupCanBeKept() throws Exception {
        RecorderScenario silent = Site.iSeries("V4.22.005 build 191208").withFault(Faults.read("backup.empty"));
        try (Site site = Site.of(folder, silent)) {
            site.upgrade("--yes").endedWith(6);
            site.recorder().clearFault("backup.empty");
            Path inTheWay = site.journal().resolveSibling("configuration.bin.part");
            Files.deleteIfExists(inTheWay);
            Files.createDirectories(inTheWay.resolve("x"));

            Said said = site.run("resume").endedWith(4);
            assertThat(said.out()).contains("The configuration export could not be kept", "no backup, no upgrade");
            assertNothingSent(site);

            Files.delete(inTheWay.resolve("x"));
            Files.delete(inTheWay);
            site.run("resume").endedWith(0);
        }
    }

    private static void assertNothingSent(Site site) {
        assertThat(site.condition().uploadBytes()).isZero();
        assertThat(site.condition().factoryDefaults()).isZero();
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
