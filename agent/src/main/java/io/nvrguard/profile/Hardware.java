package io.nvrguard.profile;

import io.nvrguard.firmware.Platform;
import io.nvrguard.recorder.Evidence;
import io.nvrguard.recorder.Fact;
import io.nvrguard.recorder.HardwareRevision;
import io.nvrguard.recorder.LabelReading;
import io.nvrguard.recorder.RecorderIdentity;
import io.nvrguard.recorder.SerialNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which board a recorder is: what it says of itself and what a person read on its label, joined with what its family's
 * profile knows of running versions and platforms (firmware-images.md §3). Evidence stands in this order, best first: the
 * letter in model or serial number, {@code hardwareVersion}, the running version, the label, the day of production.
 *
 * @param revision {@link HardwareRevision#UNKNOWN} without evidence: nothing shows it. UNKNOWN <em>with</em> evidence: the
 *     evidence contradicts itself, all of it is here
 * @param platform empty where nothing shows it, or where the evidence contradicts itself
 */
public record Hardware(Fact<HardwareRevision> revision, Optional<Fact<Platform>> platform) {

    private static final HardwareRevision C = HardwareRevision.letter('C');

    /** C-Versions answer to the chip shortage; none was made earlier (firmware-images.md §3, the vendor names no date). */
    private static final int FIRST_YEAR_OF_C = 2021;

    /** One piece of evidence with the revision it shows. */
    private record Shown(HardwareRevision revision, List<Evidence> evidence) {}

    /** Whether two pieces of evidence name different boards. */
    public boolean isContradictory() {
        return isUnknown(revision.value()) && !revision.evidence().isEmpty();
    }

    /** What a recorder of no known family shows by itself. */
    public static Hardware ofUnknownFamily(RecorderIdentity recorder) {
        return of(List.of(), recorder);
    }

    static Hardware of(Profile profile, RecorderIdentity recorder) {
        Hardware shown = of(profile.platforms(), recorder);
        return shown.isContradictory() || shown.platform().isPresent()
                ? shown
                : new Hardware(shown.revision(), byRevision(profile, shown.revision()));
    }

    private static Hardware of(List<PlatformFit> fits, RecorderIdentity recorder) {
        List<Fact<Platform>> platforms = Stream.of(recorder.platform(), byRunningVersion(fits, recorder))
                .flatMap(Optional::stream)
                .toList();
        List<Evidence> ofPlatform = platforms.stream()
                .flatMap(fact -> fact.evidence().stream())
                .distinct()
                .toList();
        Optional<PlatformFit> fit = platforms.stream().findFirst().flatMap(fact -> fit(fits, fact.value()));
        List<Shown> shown = shown(recorder, ofPlatform, fit);
        List<Evidence> evidence =
                shown.stream().flatMap(each -> each.evidence().stream()).toList();
        Optional<HardwareRevision> one = agreed(shown);
        boolean otherBoard = one.isPresent()
                && fit.filter(board -> !board.standsFor(one.get())).isPresent();
        Optional<Evidence> tooOld = one.filter(C::equals).flatMap(letter -> madeBeforeC(recorder));
        if (differ(platforms) || (one.isEmpty() && !evidence.isEmpty()) || otherBoard || tooOld.isPresent()) {
            List<Evidence> all = Stream.of(evidence.stream(), ofPlatform.stream(), tooOld.stream())
                    .flatMap(each -> each)
                    .distinct()
                    .toList();
            return new Hardware(new Fact<>(HardwareRevision.UNKNOWN, all), Optional.empty());
        }
        return new Hardware(
                new Fact<>(one.orElse(HardwareRevision.UNKNOWN), evidence),
                platforms.stream().findFirst().map(best -> new Fact<>(best.value(), ofPlatform)));
    }

    private static List<Shown> shown(RecorderIdentity recorder, List<Evidence> ofPlatform, Optional<PlatformFit> fit) {
        Fact<HardwareRevision> letters = recorder.revision();
        Optional<Shown> byLetter = Optional.of(new Shown(letters.value(), letters.evidence()))
                .filter(named -> !named.evidence().isEmpty());
        Optional<Shown> byPlatform = fit.flatMap(PlatformFit::shows)
                .filter(only -> !isUnknown(only))
                .map(only -> new Shown(only, ofPlatform));
        Optional<Shown> byLabel = recorder.label().map(Hardware::read);
        return Stream.of(byLetter, byPlatform, byLabel)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Shown read(LabelReading label) {
        return new Shown(label.revision(), List.of(label.evidence()));
    }

    /** The one revision that all evidence shows; letters that differ among themselves come as unknown and agree with none. */
    private static Optional<HardwareRevision> agreed(List<Shown> shown) {
        List<HardwareRevision> different =
                shown.stream().map(Shown::revision).distinct().toList();
        return different.size() == 1
                ? Optional.of(different.get(0)).filter(only -> !isUnknown(only))
                : Optional.empty();
    }

    /** One-way evidence: an early day of production speaks against a C-Version, a later one for nothing. */
    private static Optional<Evidence> madeBeforeC(RecorderIdentity recorder) {
        return recorder.serial()
                .map(SerialNumber::made)
                .filter(day -> day.getYear() < FIRST_YEAR_OF_C)
                .map(day -> new Evidence(
                        "serialNumber (made " + day + ", before there were C-Versions)", recorder.serialNumber()));
    }

    private static boolean differ(List<Fact<Platform>> platforms) {
        return platforms.stream().map(Fact::value).distinct().count() > 1;
    }

    private static Optional<Fact<Platform>> byRunningVersion(List<PlatformFit> fits, RecorderIdentity recorder) {
        return fits.stream()
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
        return Optional.of(new Fact<>(
                only,
                Stream.concat(revision.evidence().stream(), Stream.of(listed)).toList()));
    }

    private static Optional<PlatformFit> fit(List<PlatformFit> fits, Platform platform) {
        return fits.stream().filter(fit -> fit.platform().equals(platform)).findFirst();
    }

    private static boolean isUnknown(HardwareRevision revision) {
        return revision.equals(HardwareRevision.UNKNOWN);
    }
}
