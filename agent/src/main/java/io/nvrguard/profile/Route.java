package io.nvrguard.profile;

import io.nvrguard.firmware.FirmwareVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the way over listed hops. Nothing is interpolated: what is not listed is no way. */
final class Route {

    private Route() {}

    /** The shortest chain of hops; every hop must lead upwards, so the search ends. */
    static Optional<List<Hop>> find(List<Hop> hops, FirmwareVersion running, FirmwareVersion wanted) {
        Optional<List<Hop>> best = Optional.empty();
        for (Hop hop : hops) {
            FirmwareVersion next = hop.to().version();
            if (!hop.from().contains(running) || !running.isBelow(next)) {
                continue;
            }
            Optional<List<Hop>> way = next.agreesWith(wanted)
                    ? Optional.of(List.of(hop))
                    : find(hops, next, wanted).map(rest -> prepend(hop, rest));
            if (way.isPresent()
                    && (best.isEmpty() || way.get().size() < best.get().size())) {
                best = way;
            }
        }
        return best;
    }

    private static List<Hop> prepend(Hop first, List<Hop> rest) {
        List<Hop> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return List.copyOf(all);
    }
}
