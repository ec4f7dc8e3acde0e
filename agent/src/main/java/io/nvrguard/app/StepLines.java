package io.nvrguard.app;

import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.JournalEntry;
import io.nvrguard.upgrade.Notes;
import io.nvrguard.upgrade.PlannedStep;
import io.nvrguard.upgrade.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** The plain line of a finished step: which, what shows it, and how long it took. The journal holds all of the evidence. */
final class StepLines {

    private static final String DISK = "disk";

    private StepLines() {}

    static String done(Job job, PlannedStep step, Notes evidence) {
        int count = job.plan().steps().size();
        String hop = step.hop() == 0
                ? ""
                : "hop " + step.hop() + " of " + job.plan().hops().size() + ": ";
        return String.format(
                "[%2d/%d] %s%s (%s)",
                job.plan().steps().indexOf(step) + 1,
                count,
                hop,
                shown(job, step, evidence),
                Words.of(took(job, step)));
    }

    private static String shown(Job job, PlannedStep step, Notes evidence) {
        return switch (step.step()) {
            case EXPORT_CONFIGURATION -> "configuration exported, " + evidence.text("sizeBytes") + " bytes";
            case NOTE_SETTINGS -> evidence.text("points") + " settings noted";
            case UPLOAD_IMAGE -> job.plan().hop(step.hop()).to() + " sent, answer: " + evidence.text("answer");
            case PROVE_RESTART -> "restarted, runs " + evidence.text("running");
            case FACTORY_DEFAULT -> "fully defaulted, inactive (" + evidence.text("inactive") + ")";
            case FIND_AGAIN -> "found again at " + evidence.text("address") + " (" + evidence.text("foundBy") + ")";
            case ACTIVATE -> "activated, same serial number, runs " + evidence.text("running");
            case START_REPAIR -> "database repair seen to start";
            case WATCH_REPAIR -> "database repair judged complete, " + disks(evidence);
            case COMPARE_SETTINGS -> compared(evidence);
        };
    }

    private static String compared(Notes evidence) {
        return evidence.has("differences")
                ? evidence.text("differences") + " settings differ, " + evidence.text("compared") + " compared"
                : "settings: " + evidence.text("compared");
    }

    private static String disks(Notes evidence) {
        String named = evidence.values().keySet().stream()
                .filter(name -> name.matches(DISK + "\\d+"))
                .map(name -> name.substring(DISK.length()))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "the whole unit" : "disks " + named;
    }

    /** From the first BEGAN of the step since it was last current to its DONE. */
    static Duration took(Job job, PlannedStep step) {
        Instant start = job.plannedAt();
        Instant end = job.plannedAt();
        boolean open = false;
        for (JournalEntry entry : job.entries()) {
            if (entry instanceof JournalEntry.Began began && began.step().equals(step) && !open) {
                start = began.at();
                open = true;
            } else if (entry instanceof JournalEntry.Done done && done.step().equals(step)) {
                end = done.at();
                open = false;
            }
        }
        return Duration.between(start, end);
    }
}
