package io.nvrguard.profile;

import io.nvrguard.firmware.FirmwareVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the way over listed hops. Nothing is interpolated: what is not listed is no way. */
final class Route {

    /** A shortcut that only a weak source knows never replaces the vendor's longer way. */
    private static final Comparator<List<Hop>> BEST_FOUNDED_THEN_SHORTEST =
            Comparator.<List<Hop>, Source.Rank>comparing(Route::rank).thenComparingInt(List::size);

    private Route() {}

    /** The best founded chain of hops, of equals the shortest; every hop must lead upwards, so the search ends. */
    static Optional<List<Hop>> find(List<Hop> hops, FirmwareVersion running, FirmwareVersion wanted) {
        List<List<Hop>> ways = new ArrayList<>();
        for (Hop hop : hops) {
            FirmwareVersion next = hop.to().version();
            if (!hop.from().contains(running) || !running.isBelow(next)) {
                continue;
            }
            Optional<List<Hop>> way = next.agreesWith(wanted)
                    ? Optional.of(List.of(hop))
                    : find(hops, next, wanted).map(rest -> prepend(hop, rest));
            way.ifPresent(ways::add);
        }
        return ways.stream().min(BEST_FOUNDED_THEN_SHORTEST);
    }

    private static Source.Rank rank(List<Hop> way) {
        return way.stream().map(Hop::rank).reduce(Source.Rank.VENDOR_PROCEDURE, Source.Rank::lower);
    }

    private static List<Hop> prepend(Hop first, List<Hop> rest) {
        List<Hop> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return List.copyOf(all);
    }
}
