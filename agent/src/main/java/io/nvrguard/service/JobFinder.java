package io.nvrguard.service;

import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderFinder;
import io.nvrguard.recorder.Sighting;
import java.util.List;
import java.util.Optional;

/** One job's own finder, opened with its first inquiry: most steps need none, and there may be thousands of jobs. */
final class JobFinder implements RecorderFinder, AutoCloseable {

    private final Finders finders;
    private Optional<Finders.Own> own = Optional.empty();

    JobFinder(Finders finders) {
        this.finders = finders;
    }

    @Override
    public void inquire() throws RecorderException {
        if (own.isEmpty()) {
            own = Optional.of(finders.open());
        }
        own.get().finder().inquire();
    }

    @Override
    public List<Sighting> heard() {
        return own.map(open -> open.finder().heard()).orElse(List.of());
    }

    @Override
    public void close() {
        own.ifPresent(open -> open.close().run());
        own = Optional.empty();
    }
}
