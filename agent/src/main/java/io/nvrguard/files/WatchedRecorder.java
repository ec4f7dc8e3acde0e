package io.nvrguard.files;

import io.nvrguard.recorder.RecorderAddress;
import java.util.List;
import java.util.Optional;

/**
 * One recorder of the service's settings.
 *
 * @param name the site's own name for it, first in every log line
 * @param address where it answers; after a factory default that moved it, where it answered before
 * @param newPassword for the unit after a factory default; empty: the same password again
 */
public record WatchedRecorder(
        String name,
        RecorderAddress address,
        String user,
        PasswordPlace password,
        Optional<PasswordPlace> newPassword) {

    public WatchedRecorder {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}")) {
            throw new IllegalArgumentException("'" + name
                    + "' is not a name; use up to 64 letters, digits, spaces, dots, underscores and hyphens");
        }
        if (user.isBlank()) {
            throw new IllegalArgumentException("the user of '" + name + "' is blank");
        }
    }

    /** Every place one of its passwords stands. */
    List<PasswordPlace> passwords() {
        return newPassword.map(after -> List.of(password, after)).orElse(List.of(password));
    }
}
