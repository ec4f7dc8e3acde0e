package io.nvrguard.upgrade;

import java.time.Instant;
import java.util.Map;

/** One line of a job's journal. The first is always {@link Planned}. docs/journal.md explains each word with a sample. */
public sealed interface JournalEntry {

    /** The agent's clock. */
    Instant at();

    /** What this entry changes in the job. */
    void foldInto(JobFold job);

    /**
     * The plan was accepted.
     *
     * @param accepted cautions accepted, rule id to written reason
     */
    record Planned(Instant at, UpgradePlan plan, Map<String, String> accepted) implements JournalEntry {

        public Planned {
            accepted = Map.copyOf(accepted);
        }

        @Override
        public void foldInto(JobFold job) {
            job.planned(this);
        }
    }

    /**
     * A step is about to act; on disk before the recorder is touched.
     *
     * @param mark by what success will be known
     */
    record Began(Instant at, PlannedStep step, Notes mark) implements JournalEntry {

        @Override
        public void foldInto(JobFold job) {
            job.began(this);
        }
    }

    /** Something the open step must not forget, such as the release of the last bytes. */
    record Noted(Instant at, PlannedStep step, Notes notes) implements JournalEntry {

        @Override
        public void foldInto(JobFold job) {
            job.noted(this);
        }
    }

    /** A step is done, and this shows it. */
    record Done(Instant at, PlannedStep step, Notes evidence) implements JournalEntry {

        @Override
        public void foldInto(JobFold job) {
            job.done(this);
        }
    }

    /** The job goes back to an earlier step. */
    record Again(Instant at, PlannedStep step, String reason) implements JournalEntry {

        @Override
        public void foldInto(JobFold job) {
            job.again(this);
        }
    }

    /** The job stopped at a step and needs somebody. */
    record Halted(Instant at, PlannedStep step, Halt halt) implements JournalEntry {

        @Override
        public void foldInto(JobFold job) {
            job.halted(this);
        }
    }

    /** Somebody, or the service, lets a halted or cut-off job go on. */
    record Resumed(Instant at) implements JournalEntry {

        @Override
        public void foldInto(JobFold job) {
            job.resumed();
        }
    }

    /** The last step is done. */
    record Finished(Instant at) implements JournalEntry {

        @Override
        public void foldInto(JobFold job) {
            job.finished();
        }
    }
}
