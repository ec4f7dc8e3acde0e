package io.nvrguard.app;

import io.nvrguard.recorder.RecorderFinder;
import io.nvrguard.recorder.Sighting;
import java.util.List;

/** For commands that never lose sight of the recorder: asks nobody, hears nobody. */
enum NoFinder implements RecorderFinder {
    INSTANCE;

    @Override
    public void inquire() {
        // nobody is looked for
    }

    @Override
    public List<Sighting> heard() {
        return List.of();
    }
}
