package io.nvrguard.guard;

import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.Storage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The recorder must not be upgrading already, and no disk may be repaired or formatted at this moment. */
final class NotBusy implements GuardRule {

    static final String ID = "not-busy";

    private static final String NEEDED = "a recorder that neither upgrades nor repairs or formats a disk";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        if (situation.upgradeStatus().upgrading()) {
            return refuse(
                    "the recorder is upgrading already, "
                            + situation.upgradeStatus().percent() + " %",
                    "A second file in the middle of writing the first destroys the firmware; it may be another tool's.",
                    "Wait until it has restarted by itself, see which version it then runs, and run `check` again.");
        }
        List<Disk> atWork = situation.storage().map(Storage::disks).orElse(List.of()).stream()
                .filter(Disk::isAtWork)
                .toList();
        return atWork.isEmpty() ? Verdict.allow(ID, idle(situation), NEEDED) : atWork(atWork);
    }

    private static String idle(Situation situation) {
        return switch (situation.upgradeStatus().state()) {
            case IDLE, UPGRADING -> "idle";
            case NOT_REPORTED -> "no sign of work, the recorder does not report it";
        };
    }

    private static Verdict atWork(List<Disk> disks) {
        String found = disks.stream()
                .map(disk -> "disk " + disk.id() + " reports '" + disk.status() + "'")
                .collect(Collectors.joining(", "));
        return refuse(
                found,
                "A restart in the middle breaks that work off, and the database stays incomplete.",
                "Let it finish (`repair --watch` shows it), then run `check` again.");
    }

    private static Verdict refuse(String found, String why, String remedy) {
        return Verdict.refuse(ID, found, NEEDED, why, remedy, Optional.empty());
    }
}
