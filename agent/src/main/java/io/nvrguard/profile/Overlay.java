package io.nvrguard.profile;

/**
 * A site's own word on how a family's repair starts and shows. It may replace nothing else: no overlay switches a rule
 * off, adds an image or opens a hop.
 *
 * @param name for people: {@code simulator}
 * @param where who says so
 * @param note what a person should know about it, shown wherever the overlay is at work
 */
public record Overlay(String name, String where, Source.Rank rank, String note) {

    public Overlay {
        if (name.isBlank() || where.isBlank()) {
            throw new IllegalArgumentException("an overlay must have a name and say where it comes from");
        }
    }
}
