package io.nvrguard.upgrade;

import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Holds schedules, channels and storage against what was noted before the first change. */
final class CompareSettings implements StepAction {

    private Notes evidence = Notes.NONE;

    @Override
    public Notes mark(Visit visit) {
        return Notes.NONE;
    }

    @Override
    public void act(Visit visit, Notes mark) throws RecorderException, IOException {
        Settings after = visit.recorder().settings();
        Optional<Settings> before = visit.around().folder().settings();
        if (before.isEmpty()) {
            evidence = Notes.NONE.with("compared", "not possible: the settings noted before are gone");
            return;
        }
        List<SettingDifference> differences = SettingsComparison.compare(before.get(), after);
        visit.around().folder().keepDifferences(differences);
        evidence = Notes.NONE
                .with("compared", before.get().values().size() + " points")
                .with("differences", differences.size());
    }

    @Override
    public Look look(Visit visit, Notes mark) {
        return new Look.Done(evidence);
    }
}
