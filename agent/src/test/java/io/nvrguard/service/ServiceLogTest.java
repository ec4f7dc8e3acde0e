package io.nvrguard.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceLogTest {

    @ParameterizedTest
    @CsvSource({"SEVERE, 3", "WARNING, 4", "INFO, 6", "FINE, 7"})
    void theJournalGetsThePriorityInFront(String level, int priority) {
        assertThat(new JournaldFormatter().format(entry(level, "front-gate: answers again")))
                .isEqualTo("<" + priority + ">front-gate: answers again\n");
    }

    @Test
    void oneEntryStaysOneLineWhateverARecorderSends() {
        LogRecord entry = entry("WARNING", "says 'a\r\n<3>b\u001b[2Jc'");
        entry.setThrown(new IOException("first\nsecond"));

        assertThat(new JournaldFormatter().format(entry))
                .isEqualTo("<4>says 'a <3>b [2Jc' (java.io.IOException: first)\n");
    }

    @Test
    void elsewhereTheTimeStandsInFront() {
        LogRecord entry = entry("WARNING", "its clock is wrong");
        entry.setInstant(Instant.parse("2026-11-22T00:31:00.5Z"));

        assertThat(new ServiceLog.Stamped().format(entry))
                .isEqualTo("2026-11-22T00:31:00Z WARNING its clock is wrong\n");
    }

    @Test
    void onlyTheVeryStreamSystemdNamedIsTheJournal(@TempDir Path folder) throws IOException {
        Path stderr = Files.createFile(folder.resolve("stderr"));
        String stream = Files.getAttribute(stderr, "unix:dev") + ":" + Files.getAttribute(stderr, "unix:ino");

        assertThat(ServiceLog.isJournal(Map.of("JOURNAL_STREAM", stream), stderr))
                .isTrue();
        assertThat(ServiceLog.isJournal(Map.of("JOURNAL_STREAM", "8:1"), stderr))
                .isFalse();
        assertThat(ServiceLog.isJournal(Map.of(), stderr)).isFalse();
        assertThat(ServiceLog.isJournal(Map.of("JOURNAL_STREAM", stream), folder.resolve("none")))
                .isFalse();
    }

    private static LogRecord entry(String level, String message) {
        return new LogRecord(Level.parse(level), message);
    }
}
