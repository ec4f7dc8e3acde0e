package io.nvrguard.app;

import io.nvrguard.upgrade.Advance;
import io.nvrguard.upgrade.Halt;
import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.PlannedStep;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One JSON line an event, the outcome last. */
final class JsonView implements JobView {

    private final Output output;
    private Optional<String> last = Optional.empty();

    JsonView(Output output) {
        this.output = output;
    }

    @Override
    public void show(Advance advance, Job job, Instant now) {
        if (advance instanceof Advance.StepDone done) {
            Map<String, @Nullable Object> event = event("step-done", done.step(), job, now);
            event.put("evidence", done.evidence().values());
            print(event);
        } else if (advance instanceof Advance.WentBack back) {
            Map<String, @Nullable Object> event = event("went-back", back.to(), job, now);
            event.put("reason", back.reason());
            print(event);
        } else if (advance instanceof Advance.LookAgain again) {
            progress(again, job, now);
        } else if (advance instanceof Advance.Halted halted) {
            Map<String, @Nullable Object> event = event("halted", halted.step(), job, now);
            event.putAll(halt(halted.halt()));
            print(event);
        }
    }

    /** A line a change, not a line a look. */
    private void progress(Advance.LookAgain again, Job job, Instant now) {
        String change = again.step() + " " + again.progress().doing() + " "
                + again.progress().percent();
        if (last.equals(Optional.of(change))) {
            return;
        }
        last = Optional.of(change);
        Map<String, @Nullable Object> event = event("progress", again.step(), job, now);
        event.put("doing", again.progress().doing());
        event.put(
                "percent",
                again.progress().percent().isPresent()
                        ? again.progress().percent().getAsInt()
                        : null);
        event.put("doneBytes", again.progress().doneBytes());
        event.put("sizeBytes", again.progress().sizeBytes());
        event.put("instruction", again.progress().instruction().orElse(null));
        print(event);
    }

    private static Map<String, @Nullable Object> event(String word, PlannedStep step, Job job, Instant now) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("event", word);
        event.put("at", now.toString());
        event.put("job", job.id());
        event.put("step", step.step().word());
        event.put("hop", step.hop());
        return event;
    }

    private static Map<String, @Nullable Object> halt(Halt halt) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", halt.kind().word());
        json.put("found", halt.found());
        json.put("why", halt.why());
        json.put("remedy", halt.remedy());
        return json;
    }

    @Override
    public void end(Outcome end) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("outcome", end.word());
        json.put("job", end.job().id());
        json.put("exitCode", end.exit().number());
        json.put("address", end.job().address().toString());
        json.put("differences", end.differences());
        json.put("halt", end.halt().map(JsonView::halt).orElse(null));
        json.put("journal", end.folder().journal().toString());
        json.put("report", end.folder().report().toString());
        print(json);
    }

    private void print(Map<String, @Nullable Object> json) {
        output.line(JsonResults.text(json));
    }
}
