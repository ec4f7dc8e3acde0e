package io.nvrguard.app;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.guard.Decision;
import io.nvrguard.profile.Band;
import io.nvrguard.profile.Gap;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.Source;
import io.nvrguard.recorder.ModelName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One row of the table of ways: from a band of running versions one hop, or none and why.
 *
 * @param hop empty: from here no way is listed
 */
record Way(Band running, Optional<Hop> hop, String why, Source source) {

    private static final FirmwareVersion LOWEST = FirmwareVersion.of("0.0.0");
    private static final Comparator<Way> BY_PLATFORM_AND_VERSION = Comparator.<Way, String>comparing(
                    way -> way.hop().map(hop -> hop.to().platform().code()).orElse(""))
            .thenComparing(way -> way.running().from().orElse(LOWEST))
            .thenComparing(way -> way.hop().map(hop -> hop.to().version()).orElse(LOWEST));

    /** All of a family, or those of one model of it; by platform, then by what runs. The gaps come last. */
    static List<Way> of(Profile profile, Optional<ModelName> model) {
        Stream<Way> hops = profile.hops().stream()
                .filter(hop -> model.isEmpty() || hop.to().isFor(model.get()))
                .map(Way::of)
                .sorted(BY_PLATFORM_AND_VERSION);
        return Stream.concat(hops, profile.gaps().stream().map(Way::of)).toList();
    }

    private static Way of(Hop hop) {
        return new Way(hop.from(), Optional.of(hop), "", hop.source());
    }

    private static Way of(Gap gap) {
        return new Way(gap.running(), Optional.empty(), gap.why(), gap.source());
    }

    /** The most a rule about sources can say to it; other rules may say less. */
    Decision decision() {
        return hop.map(known -> known.rank() == Source.Rank.VENDOR_PROCEDURE ? Decision.ALLOW : Decision.CAUTION)
                .orElse(Decision.REFUSE);
    }

    String inWords() {
        return String.format("%-7s  %s  ", decision(), running.inWords())
                + hop.map(Way::inWords).orElse("no way: " + why);
    }

    private static String inWords(Hop hop) {
        List<String> parts = new ArrayList<>();
        parts.add("to " + hop.to().version() + " (" + hop.to().platform() + ")");
        if (hop.fullDefaultFirst()) {
            parts.add("after a full factory default");
        }
        if (hop.repairAfter()) {
            parts.add("then database repair");
        }
        return String.join(", ", parts);
    }
}
