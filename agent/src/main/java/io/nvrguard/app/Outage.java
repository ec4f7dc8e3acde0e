package io.nvrguard.app;

import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.JournalEntry;
import io.nvrguard.upgrade.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long the recorder was not recording, measured on our clock from what stopped it to what proved it back. */
final class Outage {

    private Outage() {}

    /** From each upload taken to its restart proven, and from each factory default to its activation. */
    static Duration measured(Job job) {
        Duration sum = Duration.ZERO;
        Optional<Instant> down = Optional.empty();
        for (JournalEntry entry : job.entries()) {
            if (entry instanceof JournalEntry.Began began && began.step().step() == Step.FACTORY_DEFAULT) {
                down = Optional.of(down.orElse(began.at()));
            } else if (entry instanceof JournalEntry.Done done) {
                Step step = done.step().step();
                if (step == Step.UPLOAD_IMAGE) {
                    down = Optional.of(down.orElse(done.at()));
                } else if ((step == Step.PROVE_RESTART || step == Step.ACTIVATE) && down.isPresent()) {
                    sum = sum.plus(Duration.between(down.get(), done.at()));
                    down = Optional.empty();
                }
            }
        }
        return sum;
    }
}
