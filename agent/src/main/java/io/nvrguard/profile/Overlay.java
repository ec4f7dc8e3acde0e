package io.nvrguard.profile;

/**
 * A site's own word on one family. It may add models, images and hops, take images away, ask for more around a hop, and
 * say how the repair starts and shows. It switches no rule off, and what rests on it is never more than a CAUTION.
 *
 * @param name for people: {@code simulator}
 * @param where who says so
 * @param note what a person should know about it, shown wherever the overlay is at work
 * @param place where it begins
 */
public record Overlay(String name, String where, Source.Rank rank, String note, Place place) {

    public Overlay {
        if (name.isBlank() || where.isBlank()) {
            throw new IllegalArgumentException("an overlay must have a name and say where it comes from");
        }
    }
}
