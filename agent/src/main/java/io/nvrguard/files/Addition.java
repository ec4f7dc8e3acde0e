package io.nvrguard.files;

import java.time.Instant;
import java.util.Optional;

/**
 * How a file comes into the firmware store.
 *
 * @param source where it was downloaded, in the words of the person who vouches for it; empty: nobody said
 * @param addedBy the account that adds it
 */
public record Addition(Optional<String> source, String addedBy, Instant addedAt) {

    public Addition {
        if (source.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("where the file was downloaded is blank; say it in a few words");
        }
    }
}
