package io.nvrguard.upgrade;

import static io.nvrguard.upgrade.SampleJob.HALT;
import static io.nvrguard.upgrade.SampleJob.NOON;
import static io.nvrguard.upgrade.SampleJob.PLAN;
import static io.nvrguard.upgrade.SampleJob.PLANNED;
import static io.nvrguard.upgrade.SampleJob.notes;
import static io.nvrguard.upgrade.SampleJob.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.recorder.RecorderAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A job is the fold of its journal. Steps of the sample: 2 uploads, 4 defaults, 5 finds again, 6 activates, 9 repairs. */
final class JobTest {

    @Test
    void theWholeSampleIsFinished() {
        Job job = Job.of("sample", SampleJob.entries());

        assertThat(job.isFinished()).isTrue();
        assertThat(job.allStepsDone()).isTrue();
        assertThat(job.plan()).isEqualTo(PLAN);
        assertThat(job.accepted()).containsEntry("disk-health", "disk 2 is new");
        assertThat(job.address()).isEqualTo(RecorderAddress.of("192.168.1.64:8080"));
        assertThat(job.halt()).isEmpty();
        assertThat(job.rounds()).isEqualTo(1);
        assertThat(job.done()).hasSize(PLAN.steps().size() + 1);
        assertThat(job.evidenceOf(Step.START_REPAIR).orElseThrow().text("since"))
                .isEqualTo("2026-03-01T12:31");
    }

    @Test
    void everyPrefixOfTheSampleIsAJobAndGrowsByOneEntryAtATime() {
        List<JournalEntry> entries = SampleJob.entries();
        Job job = Job.of("sample", entries.subList(0, 1));
        for (JournalEntry entry : entries.subList(1, entries.size())) {
            job = job.with(entry);
        }
        assertThat(job.entries()).isEqualTo(entries);
        assertThat(job.isFinished()).isTrue();
    }

    @ParameterizedTest(name = "before step {0}: defaulted {1}, activated {2}, at {3}")
    @CsvSource({
        "0, false, false, 192.0.2.7",
        "4, false, false, 192.0.2.7",
        "5, true, false, 192.0.2.7",
        "6, true, false, 192.168.1.64:8080",
        "7, true, true, 192.168.1.64:8080",
        "8, true, true, 192.168.1.64:8080",
        "9, false, true, 192.168.1.64:8080",
        "12, false, true, 192.168.1.64:8080"
    })
    void doneStepsMoveTheJobOn(int position, boolean defaulted, boolean activated, String address) {
        Job job = Job.of("sample", until(position));

        assertThat(job.position()).isEqualTo(position);
        assertThat(job.isDefaulted()).isEqualTo(defaulted);
        assertThat(job.isActivated()).isEqualTo(activated);
        assertThat(job.address()).hasToString(address);
        assertThat(job.open()).isEmpty();
        assertThat(job.isFinished()).isFalse();
    }

    @Test
    void whatIsNotedJoinsTheMarkOfTheOpenStep() {
        Job job = Job.of("sample", until(2))
                .with(began(2))
                .with(new JournalEntry.Noted(NOON, PLAN.steps().get(2), notes("released", "true")));

        assertThat(job.open().orElseThrow().mark()).isEqualTo(notes("mark", "1", "released", "true"));
    }

    @Test
    void beginningAgainForgetsWhatWasNotedAndIsCounted() {
        Job job = Job.of("sample", until(2))
                .with(began(2))
                .with(new JournalEntry.Noted(NOON, PLAN.steps().get(2), notes("released", "true")))
                .with(began(2));

        assertThat(job.attempts()).isEqualTo(2);
        assertThat(job.open().orElseThrow().mark().has("released")).isFalse();
    }

    @Test
    void aHaltStopsUntilResumedAndKeepsTheOpenStep() {
        Job halted = Job.of("sample", until(2)).with(began(2)).with(halted(2));
        Job resumed = halted.with(new JournalEntry.Resumed(NOON));

        assertThat(halted.halt()).contains(HALT);
        assertThat(halted.attempts()).isEqualTo(1);
        assertThat(resumed.halt()).isEmpty();
        assertThat(resumed.open()).isPresent();
        assertThat(resumed.attempts()).isZero();
        assertThat(resumed.begun()).isZero();
    }

    @Test
    void resumingACutOffJobCountsAttemptsAnewButForgetsNoneOfThemAltogether() {
        Job job = Job.of("sample", until(2)).with(began(2)).with(new JournalEntry.Resumed(NOON));

        assertThat(job.attempts()).isZero();
        assertThat(job.begun()).isEqualTo(1);
        assertThat(job.open()).isPresent();
    }

    @Test
    void againGoesBackAndClosesTheOpenStep() {
        Job job = Job.of("sample", until(10)).with(began(10)).with(again(9));

        assertThat(job.step()).isEqualTo(PLAN.steps().get(9));
        assertThat(job.open()).isEmpty();
        assertThat(job.attempts()).isZero();
        assertThat(job.rounds()).isEqualTo(1);
    }

    static Stream<Arguments> contradictions() {
        JournalEntry resumed = new JournalEntry.Resumed(NOON);
        JournalEntry finished = new JournalEntry.Finished(NOON);
        return Stream.of(
                Arguments.of("no plan", Optional.of(List.of(began(0))), "does not begin with a plan"),
                Arguments.of("nothing", Optional.of(List.of()), "does not begin with a plan"),
                Arguments.of("resumed before a plan", Optional.of(List.of(resumed)), "does not begin with a plan"),
                after(0, "a second plan", "holds one plan", PLANNED),
                after(0, "another step", "upload-image of hop 1 where export-configuration is next", began(2)),
                after(2, "a step of another hop", "upload-image of hop 2 where upload-image of hop 1", began(7)),
                after(0, "done, never begun", "export-configuration, which was never begun", done(0)),
                after(
                        2,
                        "done twice",
                        "upload-image of hop 1 where prove-restart of hop 1",
                        began(2),
                        done(2),
                        done(2)),
                after(
                        2,
                        "noted, never begun",
                        "never begun",
                        new JournalEntry.Noted(NOON, PLAN.steps().get(2), Notes.NONE)),
                after(2, "begun while halted", "a halt that nobody resumed", began(2), halted(2), began(2)),
                after(2, "halted twice", "a halt that nobody resumed", halted(2), halted(2)),
                after(9, "back to what is ahead", "not behind it", again(10)),
                after(
                        3,
                        "back to a step of no hop",
                        "not behind it",
                        new JournalEntry.Again(NOON, new PlannedStep(Step.UPLOAD_IMAGE, 0), "x")),
                after(11, "finished too early", "finished where compare-settings is next", finished),
                after(12, "a step after the last", "every step is done", began(11)),
                after(12, "resumed when finished", "goes on after it said finished", finished, resumed),
                after(12, "finished twice", "goes on after it said finished", finished, finished));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void entriesThatContradictEachOtherAreRefusedInWords(
            String what, Optional<List<JournalEntry>> entries, String words) {
        assertThatThrownBy(() -> Job.of("sample", entries.orElseThrow()))
                .as(what)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        List<JournalEntry> entries = new ArrayList<>(until(5));
        entries.add(began(5));
        entries.add(new JournalEntry.Done(NOON, PLAN.steps().get(5), Notes.NONE));

        assertThatThrownBy(() -> Job.of("sample", entries)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Arguments after(int position, String what, String words, JournalEntry... more) {
        List<JournalEntry> entries = new ArrayList<>(until(position));
        entries.addAll(List.of(more));
        return Arguments.of(what, Optional.of(entries), words);
    }

    private static JournalEntry began(int step) {
        return new JournalEntry.Began(NOON, PLAN.steps().get(step), notes("mark", "1"));
    }

    private static JournalEntry done(int step) {
        return new JournalEntry.Done(NOON, PLAN.steps().get(step), Notes.NONE);
    }

    private static JournalEntry halted(int step) {
        return new JournalEntry.Halted(NOON, PLAN.steps().get(step), HALT);
    }

    private static JournalEntry again(int step) {
        return new JournalEntry.Again(NOON, PLAN.steps().get(step), "once more");
    }
}
