package io.nvrguard.simulator.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginsTest {
    private final Bench bench = Bench.iSeries("V4.50.000 build 210125");

    @Test
    void countsTriesDownAndLocksForHalfAnHour() {
        for (int left = 4; left >= 1; left--) {
            assertThat(wrong().retryLoginTime()).isEqualTo(left);
        }
        assertThat(wrong()).isEqualTo(new LoginAnswer(false, 0, Duration.ofMinutes(30)));

        bench.minutes(29);
        assertThat(right().accepted()).isFalse();
        bench.minutes(1);
        assertThat(right().accepted()).isTrue();
        assertThat(bench.condition().failedLogins()).isEqualTo(5);
        assertThat(bench.condition().lockouts()).isEqualTo(1);
    }

    @Test
    void forgivesWrongTriesAfterARightOne() {
        wrong();
        wrong();

        assertThat(right().retryLoginTime()).isEqualTo(5);
    }

    @Test
    void knowsOnlyItsUser() {
        assertThat(bench.recorder.login("root", "Simulated1"::equals).accepted())
                .isFalse();
    }

    private LoginAnswer wrong() {
        return bench.recorder.login("admin", "Guessed12"::equals);
    }

    private LoginAnswer right() {
        return bench.recorder.login("admin", "Simulated1"::equals);
    }
}
