package io.nvrguard.service;

import io.nvrguard.files.JobDirectory;
import io.nvrguard.upgrade.Job;
import java.io.IOException;

/** What is done when a job of the service is finished or halted, such as writing its report. */
public interface JobEnd {

    /**
     * Called once for each end, on a worker thread.
     *
     * @param job finished, or halted with its reason
     * @throws IOException logged; the job has ended all the same
     */
    void ended(JobDirectory folder, Job job) throws IOException;
}
