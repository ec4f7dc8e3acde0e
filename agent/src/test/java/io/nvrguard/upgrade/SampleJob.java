package io.nvrguard.upgrade;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.recorder.MacAddress;
import io.nvrguard.recorder.RecorderAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The I-series job from V3.4.80 over 3.4.92 to 4.50.00 with made-up serial, hashes and fixed times. */
public final class SampleJob {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    public static final UpgradePlan PLAN = new UpgradePlan(
            "i-series",
            "DS-7716NI-I4",
            "DS-7716NI-I41620160718CCRRX00000001WCVU",
            Optional.of(new MacAddress("00:00:00:00:aa:01")),
            Optional.empty(),
            new RecorderAddress("192.0.2.7", 80),
            FirmwareVersion.of("V3.4.80 build 160718"),
            FirmwareVersion.of("4.50.00"),
            List.of(
                    hop("3.4.92", "V3.4.80 build 160718", "3.4.92 build 170518", 'a', false),
                    hop("4.50.00", "V3.4.92 build 170518", "4.50.00", 'b', true)),
            List.of(
                    new PlannedStep(Step.EXPORT_CONFIGURATION, 0),
                    new PlannedStep(Step.NOTE_SETTINGS, 0),
                    new PlannedStep(Step.UPLOAD_IMAGE, 1),
                    new PlannedStep(Step.PROVE_RESTART, 1),
                    new PlannedStep(Step.FACTORY_DEFAULT, 2),
                    new PlannedStep(Step.FIND_AGAIN, 2),
                    new PlannedStep(Step.ACTIVATE, 2),
                    new PlannedStep(Step.UPLOAD_IMAGE, 2),
                    new PlannedStep(Step.PROVE_RESTART, 2),
                    new PlannedStep(Step.START_REPAIR, 0),
                    new PlannedStep(Step.WATCH_REPAIR, 0),
                    new PlannedStep(Step.COMPARE_SETTINGS, 0)),
            Duration.ofMinutes(35),
            Duration.ofHours(4),
            Duration.ofHours(8));

    public static final JournalEntry.Planned PLANNED =
            new JournalEntry.Planned(NOON, PLAN, Map.of("disk-health", "disk 2 is new"));

    public static final Halt HALT = new Halt(
            Halt.Kind.OUT_OF_REACH,
            "In step 'send the firmware': no answer, for 2 min.",
            "Whether it has the whole file is not known until it answers.",
            "Check cable and power; when it answers again, run `nvrguard resume`.");

    private SampleJob() {}

    private static PlannedHop hop(String image, String from, String to, char hash, boolean fullDefaultFirst) {
        return new PlannedHop(
                image,
                FirmwareVersion.of(from),
                FirmwareVersion.of(to),
                "NVR_K51_BL_ML_STD_V" + image + ".zip",
                String.valueOf(hash).repeat(64),
                33_554_432,
                fullDefaultFirst);
    }

    /** The whole job, with a halt, a resume and one step back on its way: every word a journal knows. */
    public static List<JournalEntry> entries() {
        List<JournalEntry> entries = new ArrayList<>(List.of(PLANNED));
        begin(entries, 0, Notes.NONE);
        done(entries, 0, notes("file", "configuration.bin", "sizeBytes", "102400", "sha256", "c".repeat(64)));
        begin(entries, 1, Notes.NONE);
        done(entries, 1, notes("points", "214"));
        Notes mark = notes("running", "V3.4.80 build 160718", "sha256", "a".repeat(64))
                .and(notes("upTime", "PT51H", "bootTime", "2026-02-27T09:00:12"));
        begin(entries, 2, mark);
        entries.add(new JournalEntry.Halted(at(entries), PLAN.steps().get(2), HALT));
        entries.add(new JournalEntry.Resumed(at(entries)));
        begin(entries, 2, mark);
        entries.add(new JournalEntry.Noted(at(entries), PLAN.steps().get(2), notes("released", "true")));
        done(entries, 2, mark.and(notes("answer", "ok (OK)", "sentBytes", "33554432", "released", "true")));
        beginAndDo(entries, 3, notes("running", "V3.4.92 build 170518", "upTime", "PT1M4S"));
        beginAndDo(entries, 4, notes("inactive", "SADP, at 192.168.1.64"));
        beginAndDo(entries, 5, notes("address", "192.168.1.64:8080", "foundBy", "SADP"));
        beginAndDo(entries, 6, notes("serialNumber", PLAN.serialNumber(), "running", "V3.4.92 build 170518"));
        beginAndDo(entries, 7, notes("answer", "ok (OK)", "sentBytes", "33554432"));
        beginAndDo(entries, 8, notes("running", "V4.50.000 build 210125", "upTime", "PT1M12S"));
        beginAndDo(entries, 9, notes("since", "2026-03-01T12:20", "seen", "disk status"));
        begin(entries, 10, notes("since", "2026-03-01T12:20"));
        entries.add(new JournalEntry.Again(
                at(entries),
                PLAN.steps().get(9),
                "the repair of disk all stopped after 2 min, needed at least 60 min"));
        beginAndDo(entries, 9, notes("since", "2026-03-01T12:31", "seen", "disk status"));
        beginAndDo(entries, 10, notes("elapsed", "PT5H", "diskall", "2026-03-01T12:32 to 2026-03-01T17:32"));
        beginAndDo(entries, 11, notes("compared", "214 points", "differences", "0"));
        entries.add(new JournalEntry.Finished(at(entries)));
        return List.copyOf(entries);
    }

    /** The job until step {@code position} is next. */
    public static List<JournalEntry> until(int position) {
        List<JournalEntry> entries = new ArrayList<>(List.of(PLANNED));
        for (int step = 0; step < position; step++) {
            beginAndDo(entries, step, notes("address", "192.168.1.64:8080"));
        }
        return entries;
    }

    public static Notes notes(String... namesAndValues) {
        Notes notes = Notes.NONE;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            notes = notes.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        return notes;
    }

    private static void beginAndDo(List<JournalEntry> entries, int step, Notes evidence) {
        begin(entries, step, Notes.NONE);
        done(entries, step, evidence);
    }

    private static void begin(List<JournalEntry> entries, int step, Notes mark) {
        entries.add(new JournalEntry.Began(at(entries), PLAN.steps().get(step), mark));
    }

    private static void done(List<JournalEntry> entries, int step, Notes evidence) {
        entries.add(new JournalEntry.Done(at(entries), PLAN.steps().get(step), evidence));
    }

    private static Instant at(List<JournalEntry> entries) {
        return NOON.plus(Duration.ofSeconds(10L * entries.size()));
    }
}
