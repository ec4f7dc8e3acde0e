package io.nvrguard.upgrade;

import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.RecorderException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * How one step is done. An action lives as long as its step is open in this process and may remember what it saw;
 * nothing it remembers survives a crash, so everything it needs afterwards stands in the mark.
 */
interface StepAction {

    /** How long a recorder may stay silent while nothing explains it. */
    Duration SHORT_SILENCE = Duration.ofMinutes(2);

    /** Before the step is begun: whether the job has to go back first, because what an earlier step saw may be outdated. */
    default Optional<Look.Back> before(Visit visit) throws RecorderException, HaltException {
        return Optional.empty();
    }

    /** Before acting: reads the mark by which success will be known. Changes nothing on the recorder. */
    Notes mark(Visit visit) throws RecorderException, IOException, HaltException;

    /** Acts once. Returning means that the recorder was asked, not that it did it. */
    void act(Visit visit, Notes mark) throws RecorderException, IOException, HaltException;

    /** After acting: what shows. */
    Look look(Visit visit, Notes mark) throws RecorderException, IOException, HaltException;

    /** After a crash, or when acting broke off: did it take effect? Only asked where the step says INSPECT. */
    default Look inspect(Visit visit, Notes mark) throws RecorderException, IOException, HaltException {
        return look(visit, mark);
    }

    /** How long the recorder may be out of reach in this step before the job halts. */
    default Duration patience(Profile profile) {
        return SHORT_SILENCE;
    }
}
