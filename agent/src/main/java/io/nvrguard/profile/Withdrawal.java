package io.nvrguard.profile;

/**
 * An image that a site does not want on its recorders, although a profile lists it.
 *
 * @param image no longer listed
 * @param why the site's reason, for people
 */
public record Withdrawal(ListedImage image, String why, Source source) {

    public Withdrawal {
        if (why.isBlank()) {
            throw new IllegalArgumentException("a withdrawal must say why");
        }
    }
}
