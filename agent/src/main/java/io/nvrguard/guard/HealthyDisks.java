package io.nvrguard.guard;

import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.Storage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every disk must be well. A disk at work is for {@link NotBusy}; empty bays and full disks are normal. */
final class HealthyDisks implements GuardRule {

    static final String ID = "healthy-disks";

    private static final String NEEDED = "'ok', 'idle' or 'sleeping' on every disk";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        return situation.storage().map(HealthyDisks::judge).orElseGet(() -> notAsked(situation));
    }

    private static Verdict judge(Storage storage) {
        List<Disk> ill = storage.disks().stream()
                .filter(disk -> !disk.isWell() && !disk.isAtWork())
                .toList();
        if (ill.isEmpty()) {
            return Verdict.allow(ID, storage.disks().isEmpty() ? "no disk" : inWords(storage.disks()), NEEDED);
        }
        return Verdict.refuse(
                ID,
                inWords(ill),
                NEEDED,
                "After an upgrade the database on the disks is converted and repaired; on a failing disk recordings can be"
                        + " lost.",
                "Replace or remove " + names(ill)
                        + ", or put that right at the recorder, then run `check` again. Nothing is"
                        + " formatted from here.",
                Optional.empty());
    }

    private static Verdict notAsked(Situation situation) {
        if (situation.expected().isEmpty()) {
            return Verdict.allow(ID, "not asked: no recorder at hand", NEEDED);
        }
        return Verdict.refuse(
                ID,
                "the recorder did not say how its disks are",
                NEEDED,
                "A disk may have failed since the plan was made, and recordings can be lost on it.",
                "See at the recorder whether its disks are well, then run `resume`.",
                Optional.empty());
    }

    private static String inWords(List<Disk> disks) {
        return disks.stream()
                .map(disk -> "disk " + disk.id() + " reports '" + disk.status() + "'")
                .collect(Collectors.joining(", "));
    }

    private static String names(List<Disk> disks) {
        return disks.stream().map(disk -> "disk " + disk.id()).collect(Collectors.joining(" and "));
    }
}
