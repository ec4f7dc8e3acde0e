package io.nvrguard.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What site overlays did to a family's profile.
 *
 * @param overlays which, in order
 * @param models names a site added, and on whose word
 * @param withdrawn images a site took from the list
 * @param closed the hops that led there; they still say what the procedure is, so that no overlay goes around it
 * @param tightened what a site asks for besides
 */
public record SiteLines(
        List<Overlay> overlays,
        Map<String, Source> models,
        List<Withdrawal> withdrawn,
        List<Hop> closed,
        List<Tightening> tightened) {

    public static final SiteLines NONE = new SiteLines(List.of(), Map.of(), List.of(), List.of(), List.of());

    /** More that a site asks for on the ways to one image. */
    public record Tightening(ListedImage to, boolean fullDefaultFirst, boolean repairAfter, Source source) {}

    public SiteLines {
        overlays = List.copyOf(overlays);
        models = Map.copyOf(models);
        withdrawn = List.copyOf(withdrawn);
        closed = List.copyOf(closed);
        tightened = List.copyOf(tightened);
    }

    /** The overlay in whose file a line stands; empty: the family's own file. */
    public Optional<Overlay> of(Source line) {
        return overlays.stream()
                .filter(overlay -> overlay.place().file().equals(line.place().file()))
                .findFirst();
    }
}
