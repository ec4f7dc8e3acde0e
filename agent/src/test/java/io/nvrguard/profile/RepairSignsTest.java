package io.nvrguard.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.LogEntry;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a repair shows in the log and on the disks. */
class RepairSignsTest {

    private static final Source SOURCE =
            new Source("a text of a test", Source.Rank.FIELD_REPORT, "", Optional.empty(), new Place("test", 1));
    private static final Duration HOUR = Duration.ofHours(1);

    /** Letters and digits count; case, blanks and punctuation are each firmware's own. */
    @ParameterizedTest
    @CsvSource({
        "Database Repair 09 Started, '',                          true",
        "'database-repair: 09 started', '',                       true",
        "'',                         log.Database_Repair09Started, true",
        "zz database repair 09 started zz, '',                    true",
        "Database Repair 08 Started, '',                          false",
        "Database Repair Started,    '',                          false",
        "Database Repaiz 09 Started, '',                          false",
        "Database Repair 09 Stopped, '',                          false",
    })
    void readsLogWordsByLettersAndDigits(String text, String metaId, boolean started) {
        LogEntry entry = new LogEntry(LocalDateTime.parse("2026-01-01T00:00:00"), metaId, text, "admin");

        assertThat(signs("Database Repair 09 Started", "Done A to Z").saysStarted(entry))
                .isEqualTo(started);
        assertThat(signs("Done A to Z", "Database Repair 09 Started").saysStopped(entry))
                .isEqualTo(started);
    }

    @ParameterizedTest
    @CsvSource({"repairing, true", "' Repairing ', true", "ok, false", "repair, false"})
    void readsTheDisksWord(String status, boolean repairing) {
        Disk disk = new Disk("1", "hdd1", status, 3_815_447, 0, "RW", Optional.empty());

        assertThat(signs("started", "stopped").isRepairing(disk)).isEqualTo(repairing);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT1H", "PT-1S, PT1H", "PT1H, PT59M"})
    void refusesTimesThatCannotBe(Duration least, Duration most) {
        assertThatIllegalArgumentException().isThrownBy(() -> signs("started", "stopped", least, most));
    }

    @Test
    void aRepairMayAlwaysTakeTheSame() {
        assertThat(signs("started", "stopped", HOUR, HOUR).mostPerTerabyte()).isEqualTo(HOUR);
    }

    @ParameterizedTest
    @CsvSource({"'…', stopped", "started, ' - '"})
    void refusesAWordThatStandsInEveryEntry(String started, String stopped) {
        assertThatIllegalArgumentException().isThrownBy(() -> signs(started, stopped));
    }

    private static RepairSigns signs(String started, String stopped) {
        return signs(started, stopped, HOUR, HOUR.multipliedBy(2));
    }

    private static RepairSigns signs(String started, String stopped, Duration least, Duration most) {
        return new RepairSigns(
                new RepairWay.Manual("Press Repair."),
                List.of(started),
                List.of(stopped),
                List.of("repairing"),
                least,
                most,
                SOURCE);
    }
}
