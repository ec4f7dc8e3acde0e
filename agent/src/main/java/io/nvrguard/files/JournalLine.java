package io.nvrguard.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.nvrguard.upgrade.Halt;
import io.nvrguard.upgrade.JournalEntry;
import io.nvrguard.upgrade.JournalException;
import io.nvrguard.upgrade.Notes;
import io.nvrguard.upgrade.PlannedStep;
import io.nvrguard.upgrade.Step;
import io.nvrguard.upgrade.UpgradePlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * One journal entry as it stands in the file. The words are constants of this class and of {@link Step}, never a Java
 * name, so that renaming code cannot change files.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalLine(
        String entry,
        String at,
        @JsonSetter(nulls = Nulls.SET) @Nullable String step,
        @JsonSetter(nulls = Nulls.SET) @Nullable Integer hop,
        @JsonSetter(nulls = Nulls.SET) @Nullable Map<String, String> notes,
        @JsonSetter(nulls = Nulls.SET) @Nullable PlanOnDisk plan,
        @JsonSetter(nulls = Nulls.SET) @Nullable Map<String, String> accepted,
        @JsonSetter(nulls = Nulls.SET) @Nullable String reason,
        @JsonSetter(nulls = Nulls.SET) @Nullable HaltOnDisk halt) {

    /** Raised with every change that an older nvrguard would misread. */
    static final int FORMAT = 1;

    /** The first line. */
    record Header(int format, String agent, String serialNumber, String planSha256) {}

    /** A {@link Halt} in stored words. */
    record HaltOnDisk(String kind, String found, String why, String remedy) {}

    static String header(UpgradePlan plan) {
        return Json.OWN.writeValueAsString(new Header(FORMAT, AgentVersion.TEXT, plan.serialNumber(), hash(plan)));
    }

    private static String hash(UpgradePlan plan) {
        return Hashes.sha256(Json.OWN.writeValueAsString(PlanOnDisk.of(plan)).getBytes(StandardCharsets.UTF_8));
    }

    /** Lines of another job, sound in themselves, must not stand under this header. */
    static void checkPlan(Path path, Header header, JournalEntry first) throws JournalException {
        if (!(first instanceof JournalEntry.Planned planned)) {
            throw JournalText.damaged(path, "its second line is no plan");
        }
        UpgradePlan plan = planned.plan();
        if (!header.serialNumber().equals(plan.serialNumber())
                || !header.planSha256().equals(hash(plan))) {
            throw JournalText.damaged(path, "its first line belongs to another plan, for " + header.serialNumber());
        }
    }

    static Header readHeader(Path path, String json) throws JournalException {
        int format = Json.format(json);
        if (format > FORMAT) {
            throw new JournalException("the journal " + path + " has format " + format + "; this nvrguard reads up to "
                    + FORMAT + ". Go on with the newer nvrguard that wrote it");
        }
        try {
            Header header = Json.read(json, new TypeReference<Header>() {});
            if (header.format() < 1) {
                throw JournalText.damaged(path, "its first line names no format");
            }
            return header;
        } catch (JacksonException | IllegalArgumentException e) {
            throw JournalText.damaged(path, "its first line is no journal header");
        }
    }

    static String of(JournalEntry entry) {
        return Json.OWN.writeValueAsString(line(entry));
    }

    private static JournalLine line(JournalEntry entry) {
        String at = entry.at().toString();
        if (entry instanceof JournalEntry.Planned planned) {
            return new JournalLine(
                    "planned", at, null, null, null, PlanOnDisk.of(planned.plan()), planned.accepted(), null, null);
        } else if (entry instanceof JournalEntry.Began began) {
            return atStep("began", at, began.step(), began.mark());
        } else if (entry instanceof JournalEntry.Noted noted) {
            return atStep("noted", at, noted.step(), noted.notes());
        } else if (entry instanceof JournalEntry.Done done) {
            return atStep("done", at, done.step(), done.evidence());
        } else if (entry instanceof JournalEntry.Again again) {
            PlannedStep step = again.step();
            return new JournalLine("again", at, step.step().word(), step.hop(), null, null, null, again.reason(), null);
        } else if (entry instanceof JournalEntry.Halted halted) {
            PlannedStep step = halted.step();
            Halt halt = halted.halt();
            HaltOnDisk onDisk = new HaltOnDisk(halt.kind().word(), halt.found(), halt.why(), halt.remedy());
            return new JournalLine("halted", at, step.step().word(), step.hop(), null, null, null, null, onDisk);
        }
        String word = entry instanceof JournalEntry.Resumed ? "resumed" : "finished";
        return new JournalLine(word, at, null, null, null, null, null, null, null);
    }

    private static JournalLine atStep(String word, String at, PlannedStep step, Notes notes) {
        return new JournalLine(word, at, step.step().word(), step.hop(), notes.values(), null, null, null, null);
    }

    static JournalEntry entry(Path path, long sequence, String json) throws JournalException {
        try {
            return Json.read(json, new TypeReference<JournalLine>() {}).toEntry();
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            throw JournalText.damaged(
                    path, "line " + (sequence + 1) + " is not understood by this nvrguard (" + Json.reason(e) + ")");
        }
    }

    private JournalEntry toEntry() {
        Instant when = Instant.parse(at);
        return switch (entry) {
            case "planned" ->
                new JournalEntry.Planned(when, needed("plan", plan).toPlan(), accepted == null ? Map.of() : accepted);
            case "began" -> new JournalEntry.Began(when, plannedStep(), readNotes());
            case "noted" -> new JournalEntry.Noted(when, plannedStep(), readNotes());
            case "done" -> new JournalEntry.Done(when, plannedStep(), readNotes());
            case "again" -> new JournalEntry.Again(when, plannedStep(), needed("reason", reason));
            case "halted" -> new JournalEntry.Halted(when, plannedStep(), readHalt());
            case "resumed" -> new JournalEntry.Resumed(when);
            case "finished" -> new JournalEntry.Finished(when);
            default -> throw new IllegalArgumentException("unknown entry '" + entry + "'");
        };
    }

    private PlannedStep plannedStep() {
        String word = needed("step", step);
        return new PlannedStep(
                Step.of(word).orElseThrow(() -> new IllegalArgumentException("unknown step '" + word + "'")),
                needed("hop", hop));
    }

    private Notes readNotes() {
        return new Notes(new TreeMap<>(needed("notes", notes)));
    }

    private Halt readHalt() {
        HaltOnDisk onDisk = needed("halt", halt);
        Halt.Kind kind = Arrays.stream(Halt.Kind.values())
                .filter(known -> known.word().equals(onDisk.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown halt '" + onDisk.kind() + "'"));
        return new Halt(kind, onDisk.found(), onDisk.why(), onDisk.remedy());
    }

    private static <T> T needed(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return value;
    }
}
