package io.nvrguard.upgrade;

import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.Recorder;
import java.time.Instant;

/**
 * One look or act of one step: the job as it stands, the door to its recorder, and the moment.
 *
 * @param recorder at the job's current address, with the login that must work now
 */
record Visit(Job job, Recorder recorder, Profile profile, Surroundings around, Instant now) {

    UpgradePlan plan() {
        return job.plan();
    }

    PlannedHop hop() {
        return plan().hop(job.step().hop());
    }
}
