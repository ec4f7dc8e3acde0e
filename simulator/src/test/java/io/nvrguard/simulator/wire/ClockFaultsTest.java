package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.fault.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can go wrong with the time, as a client sees it; it is 2026-03-01 08:00 at the recorder, eight hours east of Greenwich. */
class ClockFaultsTest extends Faulty {
    private static final String NEW = "V4.50.000 build 210125";
    private static final String NTP = "<Time><timeMode>NTP</timeMode></Time>";

    @ParameterizedTest
    @Shows("clock.jump")
    @CsvSource({
        "clock.jump=-1h,  2026-03-01T07:00:00+08:00",
        "clock.jump=+90s, 2026-03-01T08:01:30+08:00",
        "clock.jump=3600, 2026-03-01T09:00:00+08:00",
        "clock.jump=1970, 1970-01-01T00:00:00+08:00"
    })
    void jumpsWhenTheFaultComes(String fault, String shows) throws Exception {
        serve(NEW);
        served().recorder.setFault(Faults.read(fault));

        assertThat(get(TIME)).contains("<localTime>" + shows + "</localTime>");
        assertThat(get("/ISAPI/System/status")).contains("<currentDeviceTime>" + shows + "</currentDeviceTime>");
    }

    @Test
    @Shows("clock.jump@rebuild")
    void jumpsInTheMiddleOfARepairSoThatItSeemsToEndBeforeItBegan() throws Exception {
        serve(NEW, "clock.jump@rebuild=-4h");

        startRepair();
        served().minutes(89);
        assertThat(get(TIME)).contains("2026-03-01T09:29:00");
        served().minutes(1);
        assertThat(get(TIME)).contains("2026-03-01T05:30:00");
        served().minutes(90);

        assertThat(log())
                .containsPattern("StartDateTime>2026-03-01T08:00:00Z[^!]*?Started, HDD 1")
                .containsPattern("StartDateTime>2026-03-01T07:00:00Z[^!]*?Stopped, HDD 1");
    }

    @Test
    void isIn1970AfterAFullDefaultUntilSomebodySetsItsClock() throws Exception {
        serve(NEW, "reset.net=keep");
        put("/ISAPI/System/factoryReset?mode=full");
        served().minutes(4);
        served().recorder.activate("Simulated1");

        assertThat(get(TIME)).contains("<timeMode>manual</timeMode>", "1970-01-01T00:04:00+08:00");
        put(TIME, "<Time><localTime>2026-03-01T08:04:00+08:00</localTime></Time>");
        assertThat(get(TIME)).contains("2026-03-01T08:04:00+08:00");
    }

    @Test
    void isPutRightByNtpAnHourAfterAJumpAndAMinuteAfterABoot() throws Exception {
        serve(NEW);
        put(TIME, NTP);
        served().recorder.setFault(Faults.read("clock.jump=1970"));

        served().minutes(59);
        assertThat(get(TIME)).contains("<timeMode>NTP</timeMode>", "1970-01-01T00:59:00");
        served().minutes(1);
        assertThat(get(TIME)).contains("2026-03-01T09:00:00");

        served().recorder.setFault(Faults.read("clock.jump=-1h"));
        put("/ISAPI/System/reboot");
        served().minutes(3);
        assertThat(get(TIME)).contains("2026-03-01T08:03:00");
        served().minutes(1);
        assertThat(get(TIME)).contains("2026-03-01T09:04:00");
    }

    @ParameterizedTest
    @Shows("tz.mode")
    @CsvSource({
        "tz.mode=zlocal, 2026-03-01T08:00:00Z,      2026-03-01T08:00:00Z",
        "tz.mode=posix,  2026-03-01T08:00:00-08:00, 2026-03-01T08:00:00Z",
        "tz.mode=dst,    2026-03-01T09:00:00+08:00, 2026-03-01T09:00:00Z",
        "tz.mode=utc,    2026-03-01T08:00:00+08:00, 2026-03-01T00:00:00Z"
    })
    void misstatesItsZone(String fault, String localTime, String logged) throws Exception {
        serve(NEW, fault);

        assertThat(get(TIME)).contains("<localTime>" + localTime + "</localTime>");
        assertThat(log()).contains("<StartDateTime>" + logged + "</StartDateTime>");
    }
}
