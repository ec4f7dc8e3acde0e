package io.nvrguard.files;

import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.upgrade.Job;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the service is told to do: the content of its settings file, without any password.
 *
 * @param file where it was read; saving it anew allows a refused login to be tried again ({@link RefusedLogins})
 * @param profiles the site's own profile folders, in order
 * @param healthInterval between two looks at one recorder; 10 s to 24 h, because the login and four questions of a look
 *     take an old recorder a second, and a problem a day old is no news
 */
public record ServiceSettings(
        Path file, Path stateDirectory, List<Path> profiles, Duration healthInterval, List<WatchedRecorder> recorders) {

    static final Duration SHORTEST = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofHours(24);

    public ServiceSettings {
        profiles = List.copyOf(profiles);
        recorders = List.copyOf(recorders);
        if (healthInterval.compareTo(SHORTEST) < 0 || healthInterval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a health interval lies between 10 s and 24 h");
        }
        mustDiffer("name", recorders.stream().map(WatchedRecorder::name).toList());
        mustDiffer("address", recorders.stream().map(WatchedRecorder::address).toList());
    }

    private static void mustDiffer(String what, List<?> values) {
        if (Set.copyOf(values).size() < values.size()) {
            throw new IllegalArgumentException("two recorders have the same " + what);
        }
    }

    /** The recorder a job is about: the one where its unit answers now, otherwise the one where it was begun. */
    public Optional<WatchedRecorder> recorderOf(Job job) {
        return at(job.address()).or(() -> at(job.plan().address()));
    }

    private Optional<WatchedRecorder> at(RecorderAddress address) {
        return recorders.stream()
                .filter(recorder -> recorder.address().equals(address))
                .findFirst();
    }

    public StateDirectory state() {
        return new StateDirectory(stateDirectory);
    }
}
