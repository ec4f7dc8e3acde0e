package io.nvrguard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.guard.Guard;
import io.nvrguard.guard.GuardRules;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderFinder;
import io.nvrguard.recorder.Recorders;
import io.nvrguard.simulator.recorder.Condition;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One job on one simulated recorder, driven by a clock that a test moves: hours pass in milliseconds. */
final class JobInVirtualTime {

    /** More looks than the longest job needs; a job that never ends fails here. */
    private static final int MOST_LOOKS = 20_000;

    private final Workbench bench;
    private final ProfilePack profiles;
    private final Images images;
    private final Border border = new Border();
    private final FolderInMemory folder = new FolderInMemory();
    private final List<JournalEntry> journal = new ArrayList<>();
    private final List<Advance> seen = new ArrayList<>();
    private Logins logins;
    private UpgradeRunner runner;

    JobInVirtualTime(Workbench bench, ProfilePack profiles, Images images, UpgradePlan plan) {
        this.bench = bench;
        this.profiles = profiles;
        this.images = images;
        logins = Logins.same(bench.login());
        journal.add(new JournalEntry.Planned(bench.clock().instant(), plan, Map.of()));
        runner = newRunner();
    }

    private UpgradeRunner newRunner() {
        Journal appending = journal::add;
        return new UpgradeRunner(
                new Surroundings(
                        border.watched(Recorders.class, bench.wire()),
                        border.watched(RecorderFinder.class, bench.wire()),
                        border.watched(Images.class, images),
                        border.watched(JobFolder.class, folder),
                        border.watched(Journal.class, appending),
                        new Guard(GuardRules.all()),
                        profiles,
                        logins,
                        bench.clock()),
                Job.of("job", journal));
    }

    /** From now on the job is continued with these. */
    JobInVirtualTime with(Logins others) {
        logins = others;
        runner.close();
        runner = newRunner();
        return this;
    }

    Border border() {
        return border;
    }

    List<JournalEntry> journal() {
        return journal;
    }

    FolderInMemory folder() {
        return folder;
    }

    Condition condition() {
        return bench.recorder().condition();
    }

    SimulatedRecorder recorder() {
        return bench.recorder();
    }

    /** Until it is finished or halts. */
    Advance run() throws JournalException {
        return runUntil(advance -> false);
    }

    /** Until this is seen, or it is finished, or halts. */
    Advance runUntil(Predicate<Advance> wanted) throws JournalException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            Advance advance = runner.advance();
            seen.add(advance);
            if (advance instanceof Advance.Finished || advance instanceof Advance.Halted || wanted.test(advance)) {
                return advance;
            }
            if (advance instanceof Advance.LookAgain again) {
                bench.clock().pass(again.in());
            }
        }
        throw new AssertionError("no end after " + MOST_LOOKS + " looks; the last was " + seen.get(seen.size() - 1));
    }

    /** So many looks, or fewer when it ends before. */
    void look(int times) throws JournalException {
        int[] left = {times};
        if (times > 0) {
            runUntil(advance -> --left[0] == 0);
        }
    }

    /** As {@code resume} does it: another process, another runner, the same journal. */
    JobInVirtualTime resume() throws JournalException {
        bench.wire().loseProcess();
        runner = newRunner();
        runner.resume();
        return this;
    }

    Halt halts() throws JournalException {
        Advance end = run();
        assertThat(end).as("end of the job").isInstanceOf(Advance.Halted.class);
        return ((Advance.Halted) end).halt();
    }

    void finishes() throws JournalException {
        assertThat(run()).as("end of the job").isEqualTo(new Advance.Finished());
    }

    void pass(Duration span) {
        bench.clock().pass(span);
    }

    List<Advance> seen() {
        return seen;
    }

    /** One line an entry: the word, the step and its hop. */
    String words() {
        StringBuilder words = new StringBuilder();
        journal.forEach(entry -> words.append(JournalWords.of(entry)).append('\n'));
        return words.toString();
    }

    Recorder door() {
        return bench.wire().open(Job.of("job", journal).address(), bench.login());
    }
}
