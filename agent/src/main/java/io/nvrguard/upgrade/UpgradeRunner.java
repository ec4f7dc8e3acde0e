package io.nvrguard.upgrade;

import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.RecorderException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes one job forward, at most one step a call, and never waits: it says when to be called again. The order is always
 * the same: fold the journal, find the step, BEGAN on disk, act, look for evidence, DONE on disk.
 *
 * <p>Not safe for use by several threads at once. {@link #close} lets go of the recorder; the job can be continued by
 * another runner at any time, from its journal alone.
 */
public final class UpgradeRunner implements AutoCloseable {

    /** How often one run may begin one step, or the job go back, before somebody has to look (loop breaker). */
    private static final int ATTEMPTS = 3;

    /** The same over all runs: an agent that dies again and again at one step stops trying, too. */
    private static final int BEGUN = 12;

    private static final Duration RETRY = Duration.ofSeconds(3);

    private final Surroundings around;
    private final Door door;
    private Job job;
    private Optional<StepAction> action = Optional.empty();
    private boolean actedHere;
    private Optional<Instant> silentSince = Optional.empty();

    public UpgradeRunner(Surroundings around, Job job) {
        this.around = around;
        this.door = new Door(around);
        this.job = job;
    }

    public Job job() {
        return job;
    }

    /** Lets a halted or cut-off job go on; nothing happens to a finished one. */
    public void resume() throws JournalException {
        if (!job.isFinished()) {
            write(new JournalEntry.Resumed(now()));
        }
    }

    /**
     * One step at most.
     *
     * @throws JournalException when the journal can't be written; nothing more was sent to the recorder, and nothing may
     *     be until it can
     */
    public Advance advance() throws JournalException {
        if (job.isFinished()) {
            return new Advance.Finished();
        }
        if (job.halt().isPresent()) {
            return new Advance.Halted(job.step(), job.halt().get());
        }
        if (job.allStepsDone()) {
            write(new JournalEntry.Finished(now()));
            return new Advance.Finished();
        }
        try {
            Advance advance = oneStep(visit());
            silentSince = Optional.empty();
            return advance;
        } catch (HaltException e) {
            return halt(e.halt());
        } catch (RecorderException e) {
            return refusedOrSilent(e);
        } catch (IOException e) {
            return halt(Halts.ofDisk(e, job));
        }
    }

    private Advance oneStep(Visit visit) throws RecorderException, IOException, HaltException, JournalException {
        Optional<JournalEntry.Began> open = job.open();
        if (open.isEmpty()) {
            return begin();
        }
        StepAction current = current();
        Notes mark = open.get().mark();
        if (actedHere) {
            return take(current.look(visit, mark));
        }
        return switch (job.step().step().afterCrash()) {
            case REPEAT -> actAgain(visit, current, mark);
            case INSPECT -> inspected(current.inspect(visit, mark));
        };
    }

    private Advance begin() throws RecorderException, IOException, HaltException, JournalException {
        if (job.attempts() >= ATTEMPTS || job.begun() >= BEGUN) {
            throw new HaltException(Halts.ofTooManyAttempts(job));
        }
        door.fresh();
        StepAction begun = StepActions.of(job.step().step());
        Visit first = visit();
        Optional<Look.Back> back = begun.before(first);
        if (back.isPresent()) {
            return goBack(job.step(), back.get());
        }
        Notes mark = begun.mark(first);
        write(new JournalEntry.Began(first.now(), job.step(), mark));
        action = Optional.of(begun);
        actedHere = false;
        begun.act(visit(), mark);
        actedHere = true;
        return take(begun.look(visit(), mark));
    }

    private Advance actAgain(Visit visit, StepAction current, Notes mark)
            throws RecorderException, IOException, HaltException, JournalException {
        current.act(visit, mark);
        actedHere = true;
        return take(current.look(visit, mark));
    }

    private Advance inspected(Look look) throws RecorderException, IOException, HaltException, JournalException {
        return look instanceof Look.NotTaken ? begin() : take(look);
    }

    private Advance take(Look look) throws HaltException, JournalException {
        PlannedStep step = job.step();
        if (look instanceof Look.Done done) {
            write(new JournalEntry.Done(now(), step, done.evidence()));
            leaveStep();
            return new Advance.StepDone(step, done.evidence());
        } else if (look instanceof Look.Wait wait) {
            return new Advance.LookAgain(step, wait.again(), wait.progress());
        } else if (look instanceof Look.Remember remember) {
            write(new JournalEntry.Noted(now(), step, remember.notes()));
            return new Advance.LookAgain(
                    step, Duration.ZERO, Progress.of(step.step().title()));
        } else if (look instanceof Look.Back back) {
            return goBack(step, back);
        }
        actedHere = false;
        return new Advance.LookAgain(step, RETRY, Progress.of("making sure before it is done again"));
    }

    private Advance goBack(PlannedStep from, Look.Back back) throws HaltException, JournalException {
        if (job.rounds() >= ATTEMPTS) {
            throw new HaltException(Halts.ofTooManyRounds(job, back.reason()));
        }
        PlannedStep to = new PlannedStep(back.to(), from.hop());
        write(new JournalEntry.Again(now(), to, back.reason()));
        leaveStep();
        return new Advance.WentBack(from, to, back.reason());
    }

    private Advance refusedOrSilent(RecorderException e) throws JournalException {
        Instant since = silentSince.orElse(now());
        silentSince = Optional.of(since);
        Duration silent = Duration.between(since, now());
        boolean goesOn = e.mayPass() || (e.kind() == RecorderException.Kind.NOT_UNDERSTOOD && actedHere);
        if (!goesOn || silent.compareTo(current().patience(profile())) > 0) {
            return halt(Halts.of(e, silent, job));
        }
        return new Advance.LookAgain(
                job.step(),
                RETRY,
                Progress.of("no answer for " + Words.of(silent) + ", "
                        + job.step().step().title()));
    }

    private Advance halt(Halt halt) throws JournalException {
        PlannedStep step = job.step();
        write(new JournalEntry.Halted(now(), step, halt));
        leaveStep();
        door.close();
        return new Advance.Halted(step, halt);
    }

    private void leaveStep() {
        action = Optional.empty();
        actedHere = false;
        silentSince = Optional.empty();
    }

    private StepAction current() {
        StepAction current = action.orElseGet(() -> StepActions.of(job.step().step()));
        action = Optional.of(current);
        return current;
    }

    private Visit visit() {
        return new Visit(job, door.at(job), profile(), around, now());
    }

    private Profile profile() {
        return around.profiles()
                .named(job.plan().family())
                .orElseThrow(() ->
                        new IllegalStateException("no profile " + job.plan().family()));
    }

    /** Folded before it is written: what the job could not be continued from never gets into its journal. */
    private void write(JournalEntry entry) throws JournalException {
        Job next = job.with(entry);
        around.journal().append(entry);
        job = next;
    }

    private Instant now() {
        return around.clock().instant();
    }

    @Override
    public void close() {
        door.close();
    }
}
