package io.nvrguard.guard;

import java.util.Optional;

/** Inside a job the file must be, byte for byte, the one the plan was made with. */
final class SameFile implements GuardRule {

    static final String ID = "same-file";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean needsFile() {
        return true;
    }

    @Override
    public Verdict judge(Situation situation) {
        String found = situation.file().image().sha256();
        if (situation.expectedSha256().isEmpty()) {
            return Verdict.allow(ID, "SHA-256 " + found, "any file: no plan was made yet");
        }
        String needed = situation.expectedSha256().get();
        if (found.equals(needed)) {
            return Verdict.allow(ID, "SHA-256 " + found, "SHA-256 " + needed);
        }
        return Verdict.refuse(
                ID,
                situation.subject() + " has SHA-256 " + found,
                "SHA-256 " + needed,
                "The file was changed or replaced since it was judged.",
                "Put the file of the plan back, or make a new plan with this one.",
                Optional.empty());
    }
}
