package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal is the job: a torn end is what a power cut leaves, any other damage stops everything. */
class DamagedJournalTest {

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void cutOffAJobAfterItsUpload() throws Exception {
        site = Site.of(folder, Site.iSeries("V4.22.005 build 191208"));
        site.time().after(Duration.ofMinutes(2), Thread.currentThread()::interrupt);
        site.upgrade("--yes").endedWith(4);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void goesOnPastATornLastLine() throws Exception {
        Files.writeString(site.journal(), "0badc0de 99 {\"entry\":\"do", StandardOpenOption.APPEND);

        site.run("resume").endedWith(0);
        assertThat(site.condition().uploads()).isEqualTo(1);
        assertThat(site.journal()).content().doesNotContain("0badc0de").endsWith("\n");
    }

    @Test
    void stopsAtDamageInTheMiddle() throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(site.journal()));
        lines.set(2, lines.get(2).replace("entry", "entri"));
        Files.write(site.journal(), lines);
        String job = site.job();
        long requests = site.condition().requests();

        for (String[] command : new String[][] {{"resume"}, {"resume", job}, {"report", job}}) {
            site.run((Object[]) command)
                    .endedWith(4)
                    .telling("the check sum of line 3 does not hold", "nothing is done", "look at the recorder");
        }
        assertThat(site.condition().requests()).isEqualTo(requests);
        assertThat(site.run("jobs").endedWith(0).out()).contains(job + "  damaged  ");

        site.upgrade("--yes").endedWith(4).telling("the check sum of line 3 does not hold");
        assertThat(site.condition().uploads()).isEqualTo(1);
    }
}
