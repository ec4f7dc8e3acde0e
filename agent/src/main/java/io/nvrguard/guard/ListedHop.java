package io.nvrguard.guard;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.profile.Gap;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** From what runs to this file there must be one listed hop: no version that lies between may be skipped. */
final class ListedHop implements GuardRule {

    static final String ID = "listed-hop";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        return situation
                .listedImage()
                .map(image -> judge(situation, image))
                .orElseGet(() -> Verdict.notJudged(ID, ListedImageOnly.ID));
    }

    private static Verdict judge(Situation situation, ListedImage image) {
        FirmwareVersion running = situation.recorder().firmware();
        FirmwareVersion wanted = image.version();
        if (running.agreesWith(wanted)) {
            return alreadyRuns(situation, running);
        }
        if (NoDowngrade.isDowngrade(running, wanted)) {
            return Verdict.notJudged(ID, NoDowngrade.ID);
        }
        List<Hop> way = situation.route(wanted).orElse(List.of());
        return switch (way.size()) {
            case 0 -> noWay(situation, running, wanted);
            case 1 ->
                Verdict.allow(
                        ID,
                        running + " to " + wanted,
                        "a hop listed from " + way.get(0).from().inWords());
            default -> skipped(situation, running, wanted, way);
        };
    }

    private static Verdict skipped(
            Situation situation, FirmwareVersion running, FirmwareVersion wanted, List<Hop> way) {
        Hop first = way.get(0);
        return Verdict.refuse(
                ID,
                situation.recorder().model() + " runs " + running + ", the file leads straight to " + wanted,
                way.stream().map(hop -> hop.to().version().toString()).collect(Collectors.joining(", then ")),
                first.source().rank() == Source.Rank.VENDOR_PROCEDURE
                        ? "A version that the vendor requires in between would be skipped; the recorder will likely fail."
                        : "No source shows that a version in between may be skipped.",
                "Put " + first.to().version() + " on first. `plan HOST --to " + wanted.number()
                        + "` shows the whole way, with all that must happen between.",
                Optional.of(first.source()));
    }

    private static Verdict noWay(Situation situation, FirmwareVersion running, FirmwareVersion wanted) {
        List<Hop> hops = situation.profile().map(Profile::hops).orElse(List.of());
        String starts = hops.stream()
                .filter(hop -> hop.to().version().agreesWith(wanted))
                .map(hop -> hop.from().inWords())
                .distinct()
                .collect(Collectors.joining("; "));
        Optional<Source> source = hops.stream()
                .filter(hop -> hop.to().version().agreesWith(wanted))
                .map(Hop::source)
                .findFirst();
        Optional<Gap> gap = gap(situation, running);
        return Verdict.refuse(
                ID,
                situation.recorder().model() + " runs " + running + ", from where no listed hop leads to " + wanted,
                starts.isEmpty() ? "a listed hop to " + wanted : "a recorder that runs " + starts,
                gap.map(Gap::why).orElse("No text of the vendor says that this way was ever tried."),
                "Leave it on " + running + " and ask the vendor how to go on from there.",
                gap.map(Gap::source).or(() -> source));
    }

    private static Optional<Gap> gap(Situation situation, FirmwareVersion running) {
        return situation.profile().stream()
                .flatMap(profile -> profile.gaps().stream())
                .filter(gap -> gap.running().contains(running))
                .findFirst();
    }

    private static Verdict alreadyRuns(Situation situation, FirmwareVersion running) {
        return Verdict.refuse(
                ID,
                situation.recorder().model() + " already runs " + running,
                "a recorder that runs something older",
                "Writing the same firmware again gains nothing and risks the same as any other flash.",
                "Nothing is to be done here. If playback is missing, run `repair`.",
                Optional.empty());
    }
}
