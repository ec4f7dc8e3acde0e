package io.nvrguard.app;

import io.nvrguard.files.JobDirectory;
import io.nvrguard.files.StateDirectory;
import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.JournalException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jobs}: what ran, and what is still open. */
@Command(name = "jobs", description = "Lists the jobs in the state directory, oldest first.")
final class JobsCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    JobsCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (JobDirectory folder : wiring.state().allJobs()) {
            rows.add(row(folder));
        }
        if (shared.json()) {
            wiring.output().line(JsonResults.text(Map.of("jobs", rows)));
        } else if (rows.isEmpty()) {
            wiring.output().line("No job in " + wiring.state().path() + " yet.");
        } else {
            rows.forEach(
                    row -> wiring.output().line(row.get("job") + "  " + row.get("state") + "  " + row.get("detail")));
        }
        return ExitCode.DONE.number();
    }

    private static Map<String, @Nullable Object> row(JobDirectory folder) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("job", folder.id());
        try {
            Job job = StateDirectory.peek(folder);
            row.put("state", job.isFinished() ? "done" : job.halt().isPresent() ? "halted" : "unfinished");
            row.put(
                    "detail",
                    job.plan().model() + " " + job.plan().running() + " to "
                            + job.plan().target()
                            + job.halt().map(halt -> ": " + halt.found()).orElse(""));
            row.put("serialNumber", job.plan().serialNumber());
        } catch (JournalException e) {
            row.put("state", "damaged");
            row.put("detail", e.getMessage());
        }
        return row;
    }
}
