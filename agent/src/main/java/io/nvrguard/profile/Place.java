package io.nvrguard.profile;

/**
 * Where a line of a profile stands, so that a person can open it.
 *
 * @param file as a person would find it: a path, or {@code device-profiles/i-series.yaml} for a bundled one
 * @param line from 1
 */
public record Place(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
