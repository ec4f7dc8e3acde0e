package io.nvrguard.simulator.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventLogTest {
    private final HandClock time = new HandClock();
    private final Agenda agenda = new Agenda(time, () -> {});
    private final EventLog log =
            new EventLog(new DeviceClock(agenda, ZoneOffset.ofHours(8), new ActiveFaults()), Duration.ZERO);

    @BeforeEach
    void fill() {
        log.information("hddInfo", "");
        second();
        log.operation("devicePowerOn");
        second();
        log.exception("hdError", "HDD 1");
        second();
        log.operation("devicePowerOff");
    }

    @Test
    void groupsByClassAndAscendsInsideAClassAtLocalTime() {
        assertThat(search("log.std-cgi.com", 40, 0).entries())
                .extracting(LogEntry::leaf)
                .containsExactly("hdError", "devicePowerOn", "devicePowerOff", "hddInfo");
        assertThat(search("log.std-cgi.com/Information", 40, 0).entries().get(0).startDateTime())
                .isEqualTo("2026-03-01T08:00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "log.hikvision.com,                         4",
        "log.std-cgi.com/Operation,                 2",
        "log.std-cgi.com/Infomation,                1",
        "log.hikvision.com/Operation/devicePowerOn, 1",
        "log.std-cgi.com/Alarm,                     0"
    })
    void findsByRootClassAndLeaf(String metaId, int rows) {
        assertThat(search(metaId, 40, 0).entries()).hasSize(rows);
    }

    @Test
    void pagesUntilNothingIsLeft() {
        assertThat(search("log.std-cgi.com", 3, 0).responseStatusStrg()).isEqualTo("MORE");
        assertThat(search("log.std-cgi.com", 3, 3).responseStatusStrg()).isEqualTo("OK");
        assertThat(search("log.std-cgi.com", 3, 4).responseStatusStrg()).isEqualTo("NO MATCHES");
        assertThat(search("log.std-cgi.com", 4, 0).responseStatusStrg()).isEqualTo("OK");
    }

    @Test
    void givesNoMoreThanTwoThousandRowsForOneSearch() {
        for (int i = 0; i < 2_500; i++) {
            log.operation("remoteGetPara");
        }

        assertThat(search("log.std-cgi.com/Operation", 5_000, 0).entries()).hasSize(2_000);
        assertThat(search("log.std-cgi.com/Operation", 40, 1_960).responseStatusStrg())
                .isEqualTo("OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "log.example.com", "log.std-cgi.com/", "Operation"})
    void doesNotUnderstandOtherMetaIds(String metaId) {
        assertThatThrownBy(() -> search(metaId, 40, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private LogPage search(String metaId, int maxResults, int position) {
        LocalDateTime day = LocalDateTime.parse("2026-03-01T00:00:00");
        return log.search(new LogQuery(metaId, day, day.plusDays(1), maxResults, position));
    }

    private void second() {
        time.pass(Duration.ofSeconds(1));
        agenda.settle();
    }
}
