package io.nvrguard.upgrade;

import java.time.Duration;

/** What a step sees when it looks at the recorder. */
sealed interface Look {

    /** It took effect, and this shows it. */
    record Done(Notes evidence) implements Look {}

    /** Not yet; look again after this while. */
    record Wait(Duration again, Progress progress) implements Look {}

    /** Shown not to have taken effect: acting again is safe. */
    record NotTaken(String shownBy) implements Look {}

    /** Write this down before anything else happens, then look again. */
    record Remember(Notes notes) implements Look {}

    /** The job has to go back to an earlier step. */
    record Back(Step to, String reason) implements Look {}
}
