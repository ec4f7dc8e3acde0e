package io.nvrguard.upgrade;

/** A journal entry in the few words that a golden file keeps. */
final class JournalWords {

    private JournalWords() {}

    static String of(JournalEntry entry) {
        if (entry instanceof JournalEntry.Began began) {
            return "began " + step(began.step());
        } else if (entry instanceof JournalEntry.Noted noted) {
            return "noted " + step(noted.step()) + " " + noted.notes().values();
        } else if (entry instanceof JournalEntry.Done done) {
            return "done " + step(done.step());
        } else if (entry instanceof JournalEntry.Again again) {
            return "again " + step(again.step()) + ": " + again.reason();
        } else if (entry instanceof JournalEntry.Halted halted) {
            return "halted " + step(halted.step()) + ": " + halted.halt().found();
        } else if (entry instanceof JournalEntry.Resumed) {
            return "resumed";
        }
        return entry instanceof JournalEntry.Planned ? "planned" : "finished";
    }

    private static String step(PlannedStep step) {
        return step.step().word() + " " + step.hop();
    }
}
