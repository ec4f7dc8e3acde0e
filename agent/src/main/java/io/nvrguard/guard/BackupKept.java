package io.nvrguard.guard;

import java.util.Optional;

/** No backup, no upgrade: the configuration export must be on disk, unchanged, or be the plan's first step. */
final class BackupKept implements GuardRule {

    static final String ID = "backup-kept";

    private static final String NEEDED = "a configuration export on disk, not empty and unchanged";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        return switch (situation.backup()) {
            case KEPT -> Verdict.allow(ID, "it is there, with the hash noted when it was written", NEEDED);
            case PLANNED -> Verdict.allow(ID, "the plan's first step writes it", NEEDED);
            case NOT_ASKED ->
                situation.expected().isEmpty()
                        ? Verdict.allow(ID, "not asked: nothing is changed by a check", NEEDED)
                        : refuse("the job holds none");
            case LOST -> refuse("it was written, but is gone, empty or changed");
        };
    }

    private static Verdict refuse(String found) {
        return Verdict.refuse(
                ID,
                found,
                NEEDED,
                "An upgrade or the factory default before it may empty the recorder's settings; only the export brings them"
                        + " back.",
                "Restore the export in the job's folder, or make a new plan, which exports again.",
                Optional.empty());
    }
}
