package io.nvrguard.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.recorder.DeviceInfo;
import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import io.nvrguard.recorder.RecorderIdentity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HealthRecordTest {

    private static final RecorderHealth WELL = answered("V3.4.80", "SERIAL-1", List.of(), false, 0, Optional.empty());

    @Test
    void theFirstAnswerSaysWhoItIs() {
        RecorderHealth look = answered(
                "V3.4.80", "SERIAL-1", List.of(disk("1", "ok"), disk("2", "reparing")), false, 0, Optional.of("job-1"));

        assertThat(lines(look))
                .containsExactly(
                        "INFO answers: DS-7716NI-I4, V3.4.80 build 160718, 1 of 2 disks well, job job-1 is not finished",
                        "INFO disk 2 reports 'reparing'");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everySilenceIsSaidOnceAndOnlyARefusedLoginIsAnError(Kind kind) {
        RecorderHealth silent = new RecorderHealth.Silent(kind, "found this");

        assertThat(lines(WELL, silent, silent, silent))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(kind == Kind.LOGIN_REFUSED ? "ERROR " : "WARN ")
                .contains("found this");
    }

    @Test
    void cutOffInAnotherWayIsTheSameSilence() {
        assertThat(lines(
                        WELL,
                        new RecorderHealth.Silent(Kind.UNREACHABLE, "no answer"),
                        new RecorderHealth.Silent(Kind.BROKEN_OFF, "broken off"),
                        new RecorderHealth.Silent(Kind.LOCKED, "for 30 min"),
                        WELL))
                .extracting(line -> line.split(":")[0])
                .containsExactly(
                        "INFO answers", "WARN does not answer", "WARN the login is locked", "INFO answers again");
    }

    @Test
    void troubleThatLastsThroughASilenceIsNotSaidAgain() {
        RecorderHealth ill = withDisk("error");

        assertThat(lines(WELL, ill, ill, new RecorderHealth.Silent(Kind.UNREACHABLE, "no answer"), ill, WELL))
                .containsExactly(
                        "INFO answers: DS-7716NI-I4, V3.4.80 build 160718, 0 of 0 disks well",
                        "WARN disk 1 reports 'error', needs 'ok'. Save what is needed from it and replace it",
                        "WARN does not answer: no answer. Check its power and network",
                        "INFO answers again",
                        "INFO disk 1 no longer reports 'error'");
    }

    @Test
    void aDiskThatGoesFromBadToWorseIsSaidAgain() {
        assertThat(lines(WELL, withDisk("reparing"), withDisk("error")))
                .contains(
                        "INFO disk 1 reports 'reparing'",
                        "WARN disk 1 reports 'error', needs 'ok'. Save what is needed from it and replace it",
                        "INFO disk 1 no longer reports 'reparing'");
    }

    @Test
    void upgradingIsTroubleUnlessAJobOfOursDoesIt() {
        RecorderHealth foreign = answered("V3.4.80", "SERIAL-1", List.of(), true, 0, Optional.empty());
        RecorderHealth ours = answered("V3.4.80", "SERIAL-1", List.of(), true, 0, Optional.of("job-1"));

        assertThat(lines(WELL, foreign))
                .last()
                .asString()
                .startsWith("WARN is upgrading, and no job of nvrguard does it.");
        assertThat(lines(WELL, ours)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "300, ''",
        "-300, ''",
        "301, 'WARN its clock is 5 min ahead of this computer''s.'",
        "-7200, 'WARN its clock is 2 h 00 min behind this computer''s.'"
    })
    void aClockIsTroubleBeyondFiveMinutes(long seconds, String line) {
        RecorderHealth look = answered("V3.4.80", "SERIAL-1", List.of(), false, seconds, Optional.empty());

        List<String> lines = lines(WELL, look, look);

        assertThat(lines.subList(1, lines.size()))
                .hasSize(line.isEmpty() ? 0 : 1)
                .allMatch(l -> l.startsWith(line));
    }

    @Test
    void anotherVersionAndAnotherUnitAreSaid() {
        RecorderHealth upgraded = answered("V4.50.005", "SERIAL-1", List.of(), false, 0, Optional.empty());
        RecorderHealth stranger = answered("V4.50.005", "SERIAL-2", List.of(), false, 0, Optional.empty());

        assertThat(lines(WELL, upgraded, stranger))
                .contains("INFO runs V4.50.005 build 160718, before V3.4.80 build 160718")
                .last()
                .asString()
                .startsWith("WARN another unit answers at its address: SERIAL-2, before SERIAL-1.");
    }

    private static List<String> lines(RecorderHealth... looks) {
        List<String> lines = new ArrayList<>();
        HealthRecord record = HealthRecord.NOTHING_SEEN;
        for (RecorderHealth look : looks) {
            HealthRecord.Judged judged = record.with(look);
            judged.lines().forEach(line -> lines.add(line.level() + " " + line.text()));
            record = judged.record();
        }
        return lines;
    }

    private static RecorderHealth withDisk(String status) {
        return answered("V3.4.80", "SERIAL-1", List.of(disk("1", status)), false, 0, Optional.empty());
    }

    private static Disk disk(String id, String status) {
        return CannedRecorder.disk(id, status);
    }

    private static RecorderHealth answered(
            String firmware,
            String serial,
            List<Disk> disks,
            boolean upgrading,
            long clockSeconds,
            Optional<String> job) {
        DeviceInfo info = new DeviceInfo(
                "DS-7716NI-I4",
                Optional.of("NVR"),
                serial,
                Optional.empty(),
                firmware,
                Optional.of("build 160718"),
                Optional.empty());
        try {
            return new RecorderHealth.Answered(
                    RecorderIdentity.of(info), disks, upgrading, Optional.of(Duration.ofSeconds(clockSeconds)), job);
        } catch (RecorderException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
