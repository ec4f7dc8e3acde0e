package io.nvrguard.upgrade;

import static io.nvrguard.upgrade.SampleJob.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.recorder.DeviceStatus;
import io.nvrguard.recorder.Settings;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boot marks, notes, durations in words, settings compared. */
final class UpgradeValuesTest {

    /** Stored in journals: a word may be added, none may change. */
    @Test
    void theWordsOfTheStepsNeverChange() {
        assertThat(Arrays.stream(Step.values()).map(Step::word))
                .doesNotHaveDuplicates()
                .containsExactly(
                        "export-configuration",
                        "note-settings",
                        "upload-image",
                        "prove-restart",
                        "factory-default",
                        "find-again",
                        "activate",
                        "start-repair",
                        "watch-repair",
                        "compare-settings");
        assertThat(Arrays.stream(Step.values()).map(step -> Step.of(step.word()).orElseThrow()))
                .containsExactly(Step.values());
        assertThat(Step.of("format-disks")).isEmpty();
        assertThat(Arrays.stream(Halt.Kind.values()).map(Halt.Kind::word))
                .containsExactly("refused", "person-needed", "out-of-reach", "recorder-failed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // what|up before|clock before|up after|clock after|another version runs|restarted
                "up time fell|PT51H|12:00|PT1M|12:10|false|true",
                "up time fell, clock lost|PT51H|12:00|PT1M|00:01|false|true",
                "up time rose|PT51H|12:00|PT51H10M|12:10|false|false",
                "up time rose, another version|PT51H|12:00|PT51H10M|12:10|true|false",
                "same second|PT51H|12:00|PT51H|12:00|true|false",
                "young before, older after|PT1M|12:00|PT2M|12:10|false|false",
                "young before, older after, another version|PT1M|12:00|PT2M|12:10|true|true",
                "clock set forward|PT51H|12:00|PT51H1M|18:00|false|false",
                "up time not reported, same version|-|12:00|-|12:10|false|false",
                "up time not reported, another version|-|12:00|-|12:10|true|false",
                "up time only afterwards|-|12:00|PT1M|12:10|true|false",
                "up time only before|PT51H|12:00|-|12:10|true|false"
            })
    void aRestartIsProvenByUpTime(
            String what,
            String upBefore,
            String before,
            String upAfter,
            String after,
            boolean other,
            boolean restarted) {
        Notes kept = mark(before, upBefore).into(Notes.NONE);

        assertThat(BootMark.of(kept).restartedBy(mark(after, upAfter), other))
                .as(what)
                .isEqualTo(restarted);
    }

    private static BootMark mark(String clock, String up) {
        DeviceStatus status = new DeviceStatus(
                Optional.of(LocalDateTime.parse("2026-03-01T" + clock)),
                up.equals("-") ? Optional.empty() : Optional.of(Duration.parse(up)));
        return new BootMark(status.upTime(), status.bootTime(), Optional.empty());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "PT-5S, 0 s",
        "PT0.9S, 0 s",
        "PT45S, 45 s",
        "PT119.9S, 119 s",
        "PT2M, 2 min",
        "PT12M29S, 12 min",
        "PT12M30S, 13 min",
        "PT1H59M29S, 119 min",
        "PT1H59M30S, 2 h 00 min",
        "PT2H5M, 2 h 05 min",
        "PT100H, 100 h 00 min"
    })
    void durationsAreSaidAsPeopleSayThem(String span, String words) {
        assertThat(Words.of(Duration.parse(span))).isEqualTo(words);
    }

    @Test
    void durationsDoNotFollowTheLanguageOfTheComputer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Words.of(Duration.ofMinutes(125))).isEqualTo("2 h 05 min");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void settingsAreComparedPointByPoint() {
        Settings before = settings(Map.of("same", "1", "changed", "on", "gone", "x"));
        Settings after = settings(Map.of("same", "1", "changed", "off", "new", "y"));

        assertThat(SettingsComparison.compare(before, after))
                .containsExactly(
                        new SettingDifference("changed", "on", "off"),
                        new SettingDifference("gone", "x", ""),
                        new SettingDifference("new", "", "y"));
        assertThat(SettingsComparison.compare(before, before)).isEmpty();
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(new TreeMap<>(values));
    }

    @Test
    void notesAreNeverChangedInPlaceAndLaterOnesWin() {
        Notes first = notes("a", "1", "b", "2");

        assertThat(first.and(notes("b", "3"))).isEqualTo(notes("a", "1", "b", "3"));
        assertThat(first.with("c", Optional.empty())).isEqualTo(first);
        assertThat(first).isEqualTo(notes("b", "2", "a", "1"));
        assertThat(first.text("missing")).isEmpty();
        assertThatThrownBy(() -> first.values().put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aPlanDoesNotSpeakOfHopsItDoesNotHave() {
        UpgradePlan plan = SampleJob.PLAN;

        assertThatThrownBy(() -> new UpgradePlan(
                        plan.family(),
                        plan.model(),
                        plan.serialNumber(),
                        plan.macAddress(),
                        plan.label(),
                        plan.address(),
                        plan.running(),
                        plan.target(),
                        plan.hops(),
                        List.of(new PlannedStep(Step.UPLOAD_IMAGE, 3)),
                        plan.outage(),
                        plan.leastRepair(),
                        plan.mostRepair()))
                .hasMessage("the plan has 2 hops, but a step upload-image of hop 3");
    }
}
