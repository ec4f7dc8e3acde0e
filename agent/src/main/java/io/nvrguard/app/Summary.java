package io.nvrguard.app;

import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.Notes;
import io.nvrguard.upgrade.Step;
import io.nvrguard.upgrade.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a person reads last when a job is done. */
final class Summary {

    private Summary() {}

    static List<String> of(Outcome outcome) {
        Job job = outcome.job();
        List<String> lines = new ArrayList<>();
        job.evidenceOf(Step.PROVE_RESTART).ifPresent(proof -> lines.addAll(upgrade(job, proof)));
        job.evidenceOf(Step.WATCH_REPAIR).map(Summary::repair).ifPresent(lines::add);
        if (!job.address().equals(job.plan().address())) {
            lines.add("It answers at " + job.address() + " now; it was at "
                    + job.plan().address() + ".");
        }
        job.evidenceOf(Step.COMPARE_SETTINGS)
                .map(compared -> settings(outcome, compared))
                .ifPresent(lines::add);
        return lines;
    }

    private static List<String> upgrade(Job job, Notes proof) {
        return List.of(
                "Done: " + job.plan().model() + " " + job.plan().serialNumber() + " runs " + proof.text("running")
                        + ", it ran " + job.plan().running() + ".",
                "Outage measured " + Words.of(Outage.measured(job)) + ", planned "
                        + Words.of(job.plan().outage()) + ".");
    }

    private static String repair(Notes evidence) {
        return "Database repair judged complete from the recorder's log: "
                + Words.of(evidence.duration("elapsed").orElse(Duration.ZERO)) + " on its own clock.";
    }

    private static String settings(Outcome outcome, Notes compared) {
        if (!compared.has("differences")) {
            return "Settings before and after: " + compared.text("compared") + ".";
        }
        if (outcome.differences() == 0) {
            return "Schedules, channels and storage are as they were.";
        }
        String cause = outcome.job().evidenceOf(Step.FACTORY_DEFAULT).isPresent()
                ? " The factory default cleared them; put them back by hand, the report lists each with its old value."
                : " The report lists each with its old value.";
        return outcome.differences() + " settings are not as they were before." + cause;
    }
}
