package io.nvrguard.service;

import io.nvrguard.files.JobDirectory;
import io.nvrguard.files.ServiceSettings;
import io.nvrguard.files.StateDirectory;
import io.nvrguard.files.WatchedRecorder;
import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.JournalException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of the state directory as their journals stand now, whichever process writes them. A finished job's journal is
 * read once; a damaged one is reported once and left out.
 */
final class JobsOnDisk {

    private static final Logger LOG = LoggerFactory.getLogger(JobsOnDisk.class);

    private final ServiceSettings settings;
    private final StateDirectory state;
    private final Map<String, Job> known = new TreeMap<>();
    private final Set<String> damaged = new HashSet<>();

    JobsOnDisk(ServiceSettings settings) {
        this.settings = settings;
        this.state = settings.state();
    }

    /** Every job that can be read, oldest first. */
    synchronized List<Job> all() throws IOException {
        for (JobDirectory folder : state.allJobs()) {
            if (!known.containsKey(folder.id()) && !damaged.contains(folder.id())) {
                read(folder);
            }
        }
        return List.copyOf(known.values());
    }

    /** This recorder's jobs, oldest first; those that are not finished are read anew. */
    synchronized List<Job> about(WatchedRecorder recorder) throws IOException {
        all().stream()
                .filter(job -> !job.isFinished() && isAbout(recorder, job))
                .forEach(job -> read(state.job(job.id())));
        return known.values().stream().filter(job -> isAbout(recorder, job)).toList();
    }

    private boolean isAbout(WatchedRecorder recorder, Job job) {
        return settings.recorderOf(job).filter(recorder::equals).isPresent();
    }

    private void read(JobDirectory folder) {
        try {
            known.put(folder.id(), StateDirectory.peek(folder));
        } catch (JournalException e) {
            known.remove(folder.id());
            damaged.add(folder.id());
            LOG.error("job {} is left alone: {}", folder.id(), e.getMessage());
        }
    }
}
