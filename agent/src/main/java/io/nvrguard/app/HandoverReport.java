package io.nvrguard.app;

import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.JournalEntry;
import io.nvrguard.upgrade.PlannedHop;
import io.nvrguard.upgrade.SettingDifference;
import io.nvrguard.upgrade.Words;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The record a customer or an RMA desk can read: what was found, done and seen. Markdown, made from the journal alone. */
final class HandoverReport {

    private HandoverReport() {}

    static String text(Job job, List<SettingDifference> differences) {
        StringBuilder text = new StringBuilder();
        text.append("# Upgrade of ").append(job.plan().model()).append("\n\n");
        text.append("| | |\n|---|---|\n");
        row(text, "Job", job.id());
        row(text, "State", state(job));
        row(text, "Serial number", job.plan().serialNumber());
        row(text, "MAC", job.plan().macAddress().map(Object::toString).orElse("not reported"));
        row(
                text,
                "Address",
                job.plan().address().equals(job.address())
                        ? job.address().toString()
                        : job.address() + " (was " + job.plan().address() + ")");
        job.plan().label().ifPresent(label -> row(text, "Label", label.inWords()));
        row(text, "From", job.plan().running().toString());
        row(text, "To", job.plan().target().toString());
        row(text, "Planned at", time(job.plannedAt()));
        row(
                text,
                "Outage measured",
                Words.of(Outage.measured(job)) + ", planned "
                        + Words.of(job.plan().outage()));
        for (Map.Entry<String, String> caution : job.accepted().entrySet()) {
            row(text, "Caution accepted", caution.getKey() + ": " + caution.getValue());
        }
        files(text, job);
        steps(text, job);
        differences(text, differences);
        return text.toString();
    }

    private static String state(Job job) {
        return job.isFinished()
                ? "done"
                : job.halt()
                        .map(halt -> "halted: " + halt.found() + " " + halt.remedy())
                        .orElse("not finished");
    }

    private static void files(StringBuilder text, Job job) {
        text.append("\n## Firmware\n\n| file | version | SHA-256 of the image | bytes |\n|---|---|---|---|\n");
        for (PlannedHop hop : job.plan().hops()) {
            text.append("| ")
                    .append(cell(hop.fileName()))
                    .append(" | ")
                    .append(hop.to())
                    .append(" | ")
                    .append(hop.sha256())
                    .append(" | ")
                    .append(hop.sizeBytes())
                    .append(" |\n");
        }
    }

    private static void steps(StringBuilder text, Job job) {
        text.append("\n## What was done, and what shows it\n\n| at | step | took | evidence |\n|---|---|---|---|\n");
        for (JournalEntry.Done done : job.done()) {
            String evidence = done.evidence().values().entrySet().stream()
                    .map(note -> note.getKey() + " = " + note.getValue())
                    .collect(Collectors.joining("; "));
            text.append("| ")
                    .append(time(done.at()))
                    .append(" | ")
                    .append(cell(Titles.of(done.step(), job.plan())))
                    .append(" | ")
                    .append(Words.of(StepLines.took(job, done.step())))
                    .append(" | ")
                    .append(cell(evidence))
                    .append(" |\n");
        }
    }

    private static void differences(StringBuilder text, List<SettingDifference> differences) {
        text.append("\n## Settings that are not as they were before\n\n");
        if (differences.isEmpty()) {
            text.append("None was found.\n");
            return;
        }
        text.append("| setting | before | after |\n|---|---|---|\n");
        for (SettingDifference difference : differences) {
            text.append("| ")
                    .append(cell(difference.path()))
                    .append(" | ")
                    .append(cell(difference.before()))
                    .append(" | ")
                    .append(cell(difference.after()))
                    .append(" |\n");
        }
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("| ").append(name).append(" | ").append(cell(value)).append(" |\n");
    }

    private static String cell(String value) {
        return value.replace("|", "\\|").replace("\n", " ");
    }
}
