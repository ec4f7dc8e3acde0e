package io.nvrguard.guard;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.profile.Hardware;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.Limit;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.Source;
import io.nvrguard.recorder.Fact;
import io.nvrguard.recorder.HardwareRevision;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What goes on should be what the vendor's published procedure for the family says. What only a weaker source lists goes on
 * with a person's reason; what lies outside the versions published for this hardware revision, and is not listed, does not.
 */
final class PublishedSource implements GuardRule {

    static final String ID = "published-source";

    private static final String NEEDED = "a file and a way that " + Source.Rank.VENDOR_PROCEDURE.title() + " names";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        return situation.listedImage().map(image -> judge(situation, image)).orElseGet(() -> notListed(situation));
    }

    /** The limit of the recorder's revision, where the version in question lies outside of it. */
    static Optional<Limit> exceeded(Situation situation) {
        Optional<FirmwareVersion> version = situation.offeredVersion();
        return limit(situation)
                .filter(limit ->
                        version.filter(offered -> !limit.admits(offered)).isPresent());
    }

    private static Optional<Limit> limit(Situation situation) {
        Optional<HardwareRevision> revision =
                situation.hardware().map(Hardware::revision).map(Fact::value);
        return situation.profile().flatMap(profile -> revision.flatMap(profile::limit));
    }

    private static Verdict judge(Situation situation, ListedImage image) {
        Source weakest = weakest(situation, image);
        if (weakest.rank() == Source.Rank.VENDOR_PROCEDURE) {
            return Verdict.allow(ID, "named by " + weakest.where(), NEEDED);
        }
        Optional<Limit> exceeded = exceeded(situation);
        return Verdict.caution(
                ID,
                subject(situation, image, weakest) + " rests on "
                        + weakest.rank().title() + ": " + weakest.where(),
                exceeded.map(limit -> "what the vendor publishes for this hardware revision: "
                                + limit.versions().inWords())
                        .orElse(NEEDED),
                exceeded.map(limit ->
                                "The vendor released it, but its published rule says otherwise; the rule weighs more.")
                        .orElse(
                                "No text of the vendor says that it was meant for this very recorder, or how to get there."),
                "Find out why you need it: a release note, or the vendor's word. Then accept with that as the reason, "
                        + "--accept " + ID + "=\"…\".",
                exceeded.map(Limit::source).or(() -> Optional.of(weakest)));
    }

    private static String subject(Situation situation, ListedImage image, Source weakest) {
        if (weakest.equals(image.source())) {
            return "the listed " + image.version();
        }
        boolean way =
                situation.hop().filter(hop -> weakest.equals(hop.source())).isPresent();
        return way
                ? "the way from " + situation.recorder().firmware() + " to " + image.version()
                : "that " + situation.recorder().model() + " belongs to this family";
    }

    /** Image, way and model: each must be founded, so the weakest counts. */
    private static Source weakest(Situation situation, ListedImage image) {
        Stream<Source> all = Stream.of(
                        Optional.of(image.source()),
                        situation.hop().map(Hop::source),
                        situation
                                .profile()
                                .flatMap(profile ->
                                        profile.siteModel(situation.recorder().model())))
                .flatMap(Optional::stream);
        return all.max(Comparator.comparing(Source::rank)).orElse(image.source());
    }

    /** Where no platform is known of a revision, the published versions are all there is to refuse by. */
    private static Verdict notListed(Situation situation) {
        Optional<Limit> exceeded = exceeded(situation);
        if (situation.platform().isPresent() || exceeded.isEmpty()) {
            return Verdict.notJudged(
                    ID,
                    situation.profile().isEmpty()
                            ? KnownRecorder.ID
                            : situation.platformFits() ? ListedImageOnly.ID : PlatformFits.ID);
        }
        Limit limit = exceeded.get();
        return Verdict.refuse(
                ID,
                situation.subject() + " is "
                        + situation.offeredVersion().map(Object::toString).orElse("no version that could be read"),
                limit.versions().inWords() + " on this hardware revision",
                "Firmware of units with the letter and of those without is not interchangeable, whatever the model's name.",
                "Download the firmware that the vendor offers for exactly this revision of the model.",
                Optional.of(limit.source()));
    }
}
