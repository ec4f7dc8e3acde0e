package io.nvrguard.recorder;

/**
 * Why a fact is held to be true: who said it and in which words.
 *
 * @param source where it was read, for people: a field of deviceInfo by its name, {@code hardwareVersion}; {@code label, read
 *     by …}
 * @param words what was read there, verbatim
 */
public record Evidence(String source, String words) {

    @Override
    public String toString() {
        return source + " says '" + words + "'";
    }
}
