package io.nvrguard.simulator.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.scenario.RecorderScenario;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactoryDefaultTest {
    private final Bench bench = Bench.iSeries("V3.4.92 build 170518");

    @Test
    void takesEverythingButTheRecordings() {
        bench.recorder.loggedIn(Bench.CALLER);
        assertThat(bench.recorder.inputChannels()).isNotEmpty();

        assertThat(bench.recorder.factoryReset(ResetMode.FULL)).isEqualTo(ResponseStatus.OK);
        assertThat(bench.recorder.onAir()).isFalse();
        bench.minutes(4);

        assertThat(bench.recorder.onAir()).isTrue();
        assertThat(bench.recorder.activated()).isFalse();
        assertThat(bench.recorder.address()).isEqualTo("127.0.1.64");
        assertThat(bench.recorder.inputChannels()).isEmpty();
        assertThat(bench.recorder.recordTracks()).isEmpty();
        assertThat(bench.log()).containsExactly("devicePowerOn");
        assertThat(bench.recorder.disks()).extracting(DiskStatus::status).containsOnly("ok");
        assertThat(bench.condition().recordings())
                .isEqualTo(bench.condition().recordingsSearchable())
                .isPositive();
        assertThat(bench.condition().formats()).isZero();
    }

    @Test
    void startsTheClockIn1970AndLetsItRun() {
        bench.recorder.factoryReset(ResetMode.FULL);
        bench.minutes(4);
        assertThat(bench.recorder.status().currentDeviceTime()).isEqualTo("1970-01-01T00:04:00+08:00");

        bench.recorder.setTime(OffsetDateTime.parse("2026-03-01T08:04:00+08:00"));
        bench.minutes(1);
        assertThat(bench.recorder.status().currentDeviceTime()).isEqualTo("2026-03-01T08:05:00+08:00");
    }

    @Test
    void keepsTheAddressWhereNobodyCouldFindTheNewOne() {
        SimulatedRecorder unfindable = new SimulatedRecorder(RecorderScenario.of("DS-7716NI-I4"), bench.clock, false);

        unfindable.factoryReset(ResetMode.FULL);

        assertThat(unfindable.address()).isEqualTo("127.0.0.1");
    }

    @Test
    void keepsUsersAndLogInBasicMode() {
        bench.recorder.loggedIn(Bench.CALLER);

        bench.recorder.factoryReset(ResetMode.BASIC);
        bench.minutes(4);

        assertThat(bench.recorder.activated()).isTrue();
        assertThat(bench.log()).contains("remoteLogin");
        assertThat(bench.recorder.inputChannels()).isEmpty();
    }

    @Test
    void keepsTheLogUnderTheFault() {
        bench.with("log.wipe@reset=off").recorder.loggedIn(Bench.CALLER);

        bench.recorder.factoryReset(ResetMode.FULL);

        assertThat(bench.log()).contains("remoteLogin");
    }

    @ParameterizedTest
    @CsvSource({
        "Abcdefg1,          OK",
        "abcd-efg,          OK",
        "short1,            BAD_PARAMETERS",
        "onlylowercase,     BAD_PARAMETERS",
        "Abcdefgh123456789, BAD_PARAMETERS"
    })
    void activatesWithAPasswordOfTwoClassesOnly(String password, ResponseStatus answer) {
        bench.recorder.factoryReset(ResetMode.FULL);
        bench.minutes(4);

        assertThat(bench.recorder.activate(password)).isEqualTo(answer);
        assertThat(bench.recorder.login("admin", password::equals).accepted()).isEqualTo(answer == ResponseStatus.OK);
    }

    @Test
    void refusesASecondActivation() {
        assertThat(bench.recorder.activate("Abcdefg1")).isEqualTo(ResponseStatus.HAS_ACTIVATED);
    }
}
