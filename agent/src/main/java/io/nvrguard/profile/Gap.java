package io.nvrguard.profile;

/**
 * Running versions from which no way is listed although they are real, and the reason, so that the refusal can give it.
 *
 * @param why one or two sentences for the recorder's owner
 */
public record Gap(Band running, String why, Source source) {

    public Gap {
        if (why.isBlank()) {
            throw new IllegalArgumentException("a gap must say why no way is listed");
        }
    }
}
