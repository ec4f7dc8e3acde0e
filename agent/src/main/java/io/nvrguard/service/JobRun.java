package io.nvrguard.service;

import io.nvrguard.files.JobDirectory;
import io.nvrguard.files.JournalFile;
import io.nvrguard.files.StateDirectory;
import io.nvrguard.upgrade.Advance;
import io.nvrguard.upgrade.Halt;
import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.JournalException;
import io.nvrguard.upgrade.Surroundings;
import io.nvrguard.upgrade.UpgradeRunner;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries one job on, one {@link UpgradeRunner#advance()} a turn, and logs each step once. */
final class JobRun implements Duty {

    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    private final Watched watched;
    private final JobDirectory folder;
    private final JournalFile journal;
    private final JobFinder finder;
    private final UpgradeRunner runner;
    private final JobEnd jobEnd;
    private String instruction = "";
    private volatile boolean over;

    private JobRun(
            Watched watched,
            JobDirectory folder,
            JournalFile journal,
            JobFinder finder,
            UpgradeRunner runner,
            JobEnd jobEnd) {
        this.watched = watched;
        this.folder = folder;
        this.journal = journal;
        this.finder = finder;
        this.runner = runner;
        this.jobEnd = jobEnd;
    }

    /**
     * Takes a job up from its journal.
     *
     * @throws JournalException when another process works on it, or the journal can't be continued
     */
    static JobRun takeUp(Watched watched, String id, StateDirectory state, ServiceSurroundings around)
            throws JournalException {
        JobDirectory folder = state.job(id);
        JournalFile journal = JournalFile.open(folder.journal());
        try {
            Job job = mustGoOn(journal.job(id));
            JobFinder finder = new JobFinder(around.finders());
            Surroundings surroundings = new Surroundings(
                    around.recorders(),
                    finder,
                    state.firmware(),
                    folder,
                    journal,
                    around.guard(),
                    around.profiles(),
                    watched.logins(),
                    around.clock());
            UpgradeRunner runner = new UpgradeRunner(surroundings, job);
            runner.resume();
            return new JobRun(watched, folder, journal, finder, runner, around.jobEnd());
        } catch (JournalException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** Another process may have ended it after it was found and before its journal was locked. */
    private static Job mustGoOn(Job job) throws JournalException {
        if (job.isFinished() || job.halt().isPresent()) {
            throw new JournalException("another nvrguard has just ended it");
        }
        return job;
    }

    @Override
    public String recorder() {
        return watched.name();
    }

    /** Finished, halted, or let go. */
    boolean isOver() {
        return over;
    }

    @Override
    public Optional<Duration> attend() {
        try {
            return after(runner.advance());
        } catch (JournalException e) {
            LOG.error("{}: job {} stands still: {}", recorder(), folder.id(), e.getMessage());
            close();
            return Optional.empty();
        }
    }

    private Optional<Duration> after(Advance advance) {
        if (advance instanceof Advance.LookAgain again) {
            again.progress().instruction().ifPresent(this::ask);
            return Optional.of(again.in());
        } else if (advance instanceof Advance.StepDone done) {
            LOG.info(
                    "{}: job {}: done {}: {}",
                    recorder(),
                    folder.id(),
                    done.step().step().word(),
                    done.step().step().title());
            return Optional.of(Duration.ZERO);
        } else if (advance instanceof Advance.WentBack back) {
            LOG.warn(
                    "{}: job {}: back to {}: {}",
                    recorder(),
                    folder.id(),
                    back.to().step().word(),
                    back.reason());
            return Optional.of(Duration.ZERO);
        } else if (advance instanceof Advance.Halted halted) {
            LOG.error(
                    "{}: job {} halted at {}: {}",
                    recorder(),
                    folder.id(),
                    halted.step().step().word(),
                    inWords(halted.halt()));
        } else {
            finished(runner.job());
        }
        end();
        return Optional.empty();
    }

    private void finished(Job job) {
        LOG.info(
                "{}: job {} finished, it runs {}",
                recorder(),
                job.id(),
                job.plan().target());
        if (!job.address().equals(watched.settings().address())) {
            LOG.warn(
                    "{}: answers at {} since its factory default, the settings say {}. Give it its address back, or correct"
                            + " the settings and restart the service",
                    recorder(),
                    job.address(),
                    watched.settings().address());
        }
    }

    static String inWords(Halt halt) {
        return halt.found() + " " + halt.why() + " " + halt.remedy();
    }

    private void ask(String wanted) {
        if (!wanted.equals(instruction)) {
            LOG.warn("{}: job {} needs a person: {}", recorder(), folder.id(), wanted);
        }
        instruction = wanted;
    }

    private void end() {
        close();
        try {
            jobEnd.ended(folder, runner.job());
        } catch (IOException e) {
            LOG.warn("{}: the report of job {} could not be kept: {}", recorder(), folder.id(), e.getMessage());
        }
    }

    @Override
    public void close() {
        over = true;
        runner.close();
        finder.close();
        journal.close();
    }
}
