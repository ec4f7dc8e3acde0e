package io.nvrguard.upgrade;

import io.nvrguard.recorder.RecorderAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One upgrade of one recorder: a value, nothing but the fold of its journal. */
public final class Job {

    /** Name under which FIND_AGAIN notes where the recorder answers now. */
    static final String ADDRESS = "address";

    private final String id;
    private final List<JournalEntry> entries;
    private final JobFold fold;

    Job(String id, List<JournalEntry> entries, JobFold fold) {
        this.id = id;
        this.entries = List.copyOf(entries);
        this.fold = fold;
    }

    /**
     * The job a journal tells of.
     *
     * @param id the journal's name
     * @throws IllegalArgumentException when the entries contradict each other; the message says where
     */
    public static Job of(String id, List<JournalEntry> entries) {
        JobFold fold = new JobFold();
        entries.forEach(entry -> entry.foldInto(fold));
        fold.plannedEntry();
        return fold.job(id, entries);
    }

    /** The job after one more entry. */
    public Job with(JournalEntry entry) {
        List<JournalEntry> all = new ArrayList<>(entries);
        all.add(entry);
        return of(id, all);
    }

    public String id() {
        return id;
    }

    public List<JournalEntry> entries() {
        return entries;
    }

    public UpgradePlan plan() {
        return fold.plannedEntry().plan();
    }

    /** Cautions accepted with the plan: rule id to the person's reason. */
    public Map<String, String> accepted() {
        return fold.plannedEntry().accepted();
    }

    public Instant plannedAt() {
        return fold.plannedEntry().at();
    }

    /** When the latest entry was written. */
    public Instant notedAt() {
        return entries.get(entries.size() - 1).at();
    }

    /** How many steps are done, counted along the plan. */
    public int position() {
        return fold.position();
    }

    public boolean allStepsDone() {
        return position() >= plan().steps().size();
    }

    /** The step to do next; the last one when all are done. */
    public PlannedStep step() {
        return plan().steps().get(Math.min(position(), plan().steps().size() - 1));
    }

    /** The current step's BEGAN, with everything noted since, when it was begun. */
    public Optional<JournalEntry.Began> open() {
        return fold.open();
    }

    /** How often the current step was begun since the agent last started or was last let go on. */
    public int attempts() {
        return fold.attempts();
    }

    /** How often the current step was begun by all runs of the agent since the job last halted. */
    public int begun() {
        return fold.begun();
    }

    /** How often the job went back to an earlier step, since a person let it go on or a hop was done. */
    public int rounds() {
        return fold.rounds();
    }

    /** Where the recorder answers now. */
    public RecorderAddress address() {
        return fold.address();
    }

    /** The unit got its new password in this job. */
    public boolean isActivated() {
        return fold.isActivated();
    }

    /** The unit was fully defaulted on the version that runs now. */
    public boolean isDefaulted() {
        return fold.isDefaulted();
    }

    /** Evidence of every step done, oldest first. */
    public List<JournalEntry.Done> done() {
        return fold.done();
    }

    /** The latest evidence of a step. */
    public Optional<Notes> evidenceOf(Step step) {
        return fold.done().stream()
                .filter(entry -> entry.step().step() == step)
                .map(JournalEntry.Done::evidence)
                .reduce((first, later) -> later);
    }

    /** Why it stands still; empty when it may go on. */
    public Optional<Halt> halt() {
        return fold.halt();
    }

    /** The current step had halted, and somebody let it go on: a person has looked at the recorder since. */
    public boolean isResumedHere() {
        return fold.isResumedHere();
    }

    public boolean isFinished() {
        return fold.isFinished();
    }
}
