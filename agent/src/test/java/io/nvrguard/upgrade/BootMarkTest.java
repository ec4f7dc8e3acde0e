package io.nvrguard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a recorder restarted, told from two looks at its up time and clock. */
class BootMarkTest {

    private static final Instant NOTED = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDateTime BOOTED = LocalDateTime.parse("1970-01-01T00:00:00");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "up time fell,                             PT2H,  PT5M,  PT20M, 0,    false, true",
        "up time fell and another version runs,    PT2H,  PT5M,  PT20M, 0,    true,  true",
        "nothing happened,                         PT2H,  PT3H,  PT1H,  0,    true,  false",
        "long dead and no clock that runs on,      PT10M, PT50M, PT1H,  0,    true,  true",
        "long dead and the old version runs,       PT10M, PT50M, PT1H,  0,    false, false",
        "long dead and a later boot time,          PT10M, PT59M, PT1H,  1200, true,  true",
        "its clock was set and nothing else,       PT2H,  PT3H,  PT1H,  1200, false, false"
    })
    void tellsARestart(
            String what,
            Duration before,
            Duration now,
            Duration passed,
            int bootMoved,
            boolean other,
            boolean restarted) {
        BootMark mark = new BootMark(Optional.of(before), Optional.of(BOOTED), Optional.of(NOTED));
        BootMark later = new BootMark(
                Optional.of(now), Optional.of(BOOTED.plusSeconds(bootMoved)), Optional.of(NOTED.plus(passed)));

        assertThat(mark.restartedBy(later, other)).as(what).isEqualTo(restarted);
        assertThat(BootMark.of(mark.into(Notes.NONE)).restartedBy(later, other)).isEqualTo(restarted);
    }
}
