package io.nvrguard.upgrade;

import io.nvrguard.recorder.RecorderAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Folds journal entries into what a {@link Job} answers. Lives only while a job is built. */
public final class JobFold {

    private JournalEntry.@Nullable Planned planned;
    private int position;
    private Optional<JournalEntry.Began> open = Optional.empty();
    private int attempts;
    private int begun;
    private int rounds;
    private Optional<RecorderAddress> movedTo = Optional.empty();
    private boolean activated;
    private boolean defaulted;
    private final List<JournalEntry.Done> done = new ArrayList<>();
    private Optional<Halt> halt = Optional.empty();
    private boolean resumedHere;
    private boolean finished;

    JobFold() {}

    void planned(JournalEntry.Planned entry) {
        if (planned != null) {
            throw new IllegalArgumentException("a journal holds one plan, this one a second");
        }
        planned = entry;
    }

    void began(JournalEntry.Began entry) {
        mustGoOnAt(entry.step());
        open = Optional.of(entry);
        attempts++;
        begun++;
    }

    void noted(JournalEntry.Noted entry) {
        JournalEntry.Began began = mustBeOpen(entry.step());
        open = Optional.of(
                new JournalEntry.Began(began.at(), began.step(), began.mark().and(entry.notes())));
    }

    void done(JournalEntry.Done entry) {
        mustBeOpen(entry.step());
        done.add(entry);
        close(position + 1);
        switch (entry.step().step()) {
            case FIND_AGAIN ->
                movedTo = Optional.of(RecorderAddress.of(entry.evidence().text(Job.ADDRESS)));
            case FACTORY_DEFAULT -> defaulted = true;
            case ACTIVATE -> activated = true;
            case PROVE_RESTART -> {
                defaulted = false;
                rounds = 0;
            }
            case EXPORT_CONFIGURATION, NOTE_SETTINGS, UPLOAD_IMAGE, START_REPAIR, WATCH_REPAIR, COMPARE_SETTINGS -> {
                // moves the job on and changes nothing else
            }
        }
    }

    void again(JournalEntry.Again entry) {
        mustGoOn();
        int back = plan().steps().indexOf(entry.step());
        if (back < 0 || back > position) {
            throw new IllegalArgumentException("the job goes back to " + entry.step() + ", which is not behind it");
        }
        rounds++;
        close(back);
    }

    void halted(JournalEntry.Halted entry) {
        mustGoOnAt(entry.step());
        halt = Optional.of(entry.halt());
    }

    /**
     * Attempts are counted for each run of the agent: one that was killed says nothing of the recorder. Whoever resumes a
     * halted job allows it all that it had at first.
     */
    void resumed() {
        mustNotBeFinished();
        attempts = 0;
        if (halt.isPresent()) {
            rounds = 0;
            begun = 0;
            resumedHere = true;
        }
        halt = Optional.empty();
    }

    void finished() {
        mustGoOn();
        if (position < plan().steps().size()) {
            throw new IllegalArgumentException(
                    "the journal says finished where " + plan().steps().get(position) + " is next");
        }
        finished = true;
    }

    Job job(String id, List<JournalEntry> entries) {
        return new Job(id, entries, this);
    }

    private void close(int next) {
        position = next;
        open = Optional.empty();
        attempts = 0;
        begun = 0;
        halt = Optional.empty();
        resumedHere = false;
    }

    private void mustNotBeFinished() {
        if (finished) {
            throw new IllegalArgumentException("the journal goes on after it said finished");
        }
    }

    private void mustGoOn() {
        mustNotBeFinished();
        if (halt.isPresent()) {
            throw new IllegalArgumentException("the journal goes on after a halt that nobody resumed");
        }
    }

    private void mustGoOnAt(PlannedStep step) {
        mustGoOn();
        List<PlannedStep> steps = plan().steps();
        if (position >= steps.size()) {
            throw new IllegalArgumentException("the journal speaks of " + step + " where every step is done");
        }
        if (!steps.get(position).equals(step)) {
            throw new IllegalArgumentException(
                    "the journal speaks of " + step + " where " + steps.get(position) + " is next");
        }
    }

    private JournalEntry.Began mustBeOpen(PlannedStep step) {
        mustGoOnAt(step);
        return open.orElseThrow(
                () -> new IllegalArgumentException("the journal speaks of " + step + ", which was never begun"));
    }

    private UpgradePlan plan() {
        return plannedEntry().plan();
    }

    JournalEntry.Planned plannedEntry() {
        if (planned == null) {
            throw new IllegalArgumentException("the journal does not begin with a plan");
        }
        return planned;
    }

    int position() {
        return position;
    }

    Optional<JournalEntry.Began> open() {
        return open;
    }

    int attempts() {
        return attempts;
    }

    int begun() {
        return begun;
    }

    int rounds() {
        return rounds;
    }

    RecorderAddress address() {
        return movedTo.orElse(plan().address());
    }

    boolean isActivated() {
        return activated;
    }

    boolean isDefaulted() {
        return defaulted;
    }

    List<JournalEntry.Done> done() {
        return List.copyOf(done);
    }

    Optional<Halt> halt() {
        return halt;
    }

    boolean isResumedHere() {
        return resumedHere;
    }

    boolean isFinished() {
        return finished;
    }
}
