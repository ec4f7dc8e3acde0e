package io.nvrguard.upgrade;

import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.Settings;
import java.io.IOException;

/** Keeps schedules, channels and storage as they are before the first change. */
final class NoteSettings implements StepAction {

    private int points;

    @Override
    public Notes mark(Visit visit) {
        return Notes.NONE;
    }

    @Override
    public void act(Visit visit, Notes mark) throws RecorderException, IOException {
        Settings settings = visit.recorder().settings();
        visit.around().folder().keepSettings(settings);
        points = settings.values().size();
    }

    @Override
    public Look look(Visit visit, Notes mark) {
        return new Look.Done(Notes.NONE.with("points", points));
    }
}
