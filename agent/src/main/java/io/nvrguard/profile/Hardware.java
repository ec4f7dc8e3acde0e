package io.nvrguard.profile;

import io.nvrguard.firmware.Platform;
import io.nvrguard.recorder.Evidence;
import io.nvrguard.recorder.Fact;
import io.nvrguard.recorder.HardwareRevision;
import io.nvrguard.recorder.RecorderIdentity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which board a recorder of a known family is: what it says of itself, joined with what its family's profile knows of
 * running versions and platforms (firmware-images.md §3). Joining again what was joined before changes nothing.
 *
 * @param revision {@link HardwareRevision#UNKNOWN} without evidence: nothing shows it. UNKNOWN <em>with</em> evidence: the
 *     evidence contradicts itself, all of it is here
 * @param platform empty where nothing shows it, or where the evidence contradicts itself
 */
public record Hardware(Fact<HardwareRevision> revision, Optional<Fact<Platform>> platform) {

    /** Whether two pieces of evidence name different boards. */
    public boolean isContradictory() {
        return isUnknown(revision.value()) && !revision.evidence().isEmpty();
    }

    /** The same recorder with all that is known of its board. */
    public RecorderIdentity of(RecorderIdentity recorder) {
        return recorder.with(revision).withPlatform(platform);
    }

    static Hardware of(Profile profile, RecorderIdentity recorder) {
        Fact<HardwareRevision> named = recorder.revision();
        List<Fact<Platform>> shown = Stream.of(recorder.platform(), byRunningVersion(profile, recorder))
                .flatMap(Optional::stream)
                .toList();
        List<Evidence> ofPlatform = evidence(shown.stream());
        Optional<PlatformFit> fit = shown.stream().findFirst().flatMap(fact -> fit(profile, fact.value()));
        if (contradict(named, shown, fit)) {
            Fact<HardwareRevision> neither = new Fact<>(HardwareRevision.UNKNOWN, joined(named.evidence(), ofPlatform));
            return new Hardware(neither, Optional.empty());
        }
        Fact<HardwareRevision> revision = isUnknown(named.value())
                ? fit.flatMap(PlatformFit::shows)
                        .filter(only -> !isUnknown(only))
                        .map(only -> new Fact<>(only, ofPlatform))
                        .orElse(named)
                : named;
        return new Hardware(
                revision,
                shown.stream()
                        .findFirst()
                        .map(first -> new Fact<>(first.value(), ofPlatform))
                        .or(() -> byRevision(profile, revision)));
    }

    private static boolean contradict(
            Fact<HardwareRevision> named, List<Fact<Platform>> shown, Optional<PlatformFit> fit) {
        if (isUnknown(named.value())) {
            return !named.evidence().isEmpty() || platforms(shown) > 1;
        }
        boolean otherBoard = fit.isPresent() && !fit.get().standsFor(named.value());
        return otherBoard || platforms(shown) > 1;
    }

    private static long platforms(List<Fact<Platform>> shown) {
        return shown.stream().map(Fact::value).distinct().count();
    }

    private static Optional<Fact<Platform>> byRunningVersion(Profile profile, RecorderIdentity recorder) {
        return profile.platforms().stream()
                .filter(fit -> fit.runs().stream().anyMatch(band -> band.contains(recorder.firmware())))
                .findFirst()
                .map(fit -> Fact.shownBy(
                        fit.platform(),
                        new Evidence(
                                "firmwareVersion (only platform " + fit.platform() + " runs it)",
                                recorder.firmware().toString())));
    }

    private static Optional<Fact<Platform>> byRevision(Profile profile, Fact<HardwareRevision> revision) {
        List<PlatformFit> fits = profile.platforms().stream()
                .filter(fit -> fit.standsFor(revision.value()))
                .toList();
        if (fits.size() != 1) {
            return Optional.empty();
        }
        Platform only = fits.get(0).platform();
        String words = profile.platforms().size() == 1
                ? only + " is the only platform of this family"
                : "revision " + revision.value() + " is platform " + only;
        Evidence listed = new Evidence("profile " + profile.family(), words);
        return Optional.of(new Fact<>(only, joined(revision.evidence(), List.of(listed))));
    }

    private static Optional<PlatformFit> fit(Profile profile, Platform platform) {
        return profile.platforms().stream()
                .filter(fit -> fit.platform().equals(platform))
                .findFirst();
    }

    private static boolean isUnknown(HardwareRevision revision) {
        return revision.equals(HardwareRevision.UNKNOWN);
    }

    private static List<Evidence> evidence(Stream<Fact<Platform>> facts) {
        return facts.flatMap(fact -> fact.evidence().stream()).distinct().toList();
    }

    private static List<Evidence> joined(List<Evidence> first, List<Evidence> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
