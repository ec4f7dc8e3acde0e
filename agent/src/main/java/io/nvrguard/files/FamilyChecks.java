package io.nvrguard.files;

import io.nvrguard.profile.Source;
import io.nvrguard.recorder.ModelName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the lines of one family's file must not say about each other. */
final class FamilyChecks {

    private final ProfileYaml yaml;
    private final Findings findings;
    private final Sources sources;

    FamilyChecks(ProfileYaml yaml, Findings findings, Sources sources) {
        this.yaml = yaml;
        this.findings = findings;
        this.sources = sources;
    }

    void run() {
        once("source", yaml.sources().stream().map(ProfileYaml.SourceYaml::name).toList());
        once("model", yaml.models());
        once("image", yaml.images().stream().map(ProfileYaml.ImageYaml::id).toList());
        yaml.models().forEach(model -> hasNoLetter(model, findings));
        yaml.images().forEach(this::platformIsKnown);
        yaml.images().forEach(this::modelsAreKnown);
        yaml.images().forEach(this::staysInsideItsLimit);
        runsShowOnePlatform();
        hopsLeaveNoChoice();
        gapsAreNoWays();
    }

    private void once(String what, List<Text> names) {
        Set<String> seen = new HashSet<>();
        for (Text name : names) {
            if (!seen.add(name.value())) {
                findings.add(
                        name.line(),
                        "named-twice",
                        "the " + what + " '" + name.value() + "' stands here twice",
                        "keep one of them");
            }
        }
    }

    /** The letter is the revision, which platforms list; with it a model would match nothing. Also for an overlay's models. */
    static void hasNoLetter(Text model, Findings findings) {
        if (!ModelName.of(model.value()).letters().isEmpty()) {
            findings.add(
                    model.line(),
                    "model-letter",
                    "the model '" + model.value() + "' carries a letter in brackets",
                    "write the model without it, and the letter in revisions");
        }
    }

    private void runsShowOnePlatform() {
        List<ProfileYaml.PlatformYaml> fits = yaml.platforms();
        for (int i = 0; i < fits.size(); i++) {
            for (ProfileYaml.PlatformYaml later : fits.subList(i + 1, fits.size())) {
                if (fits.get(i).runs().stream()
                        .anyMatch(band -> later.runs().stream().anyMatch(band::overlaps))) {
                    findings.add(
                            later.source().from().line(),
                            "overlapping-runs",
                            "a version would show platform " + fits.get(i).platform() + " and " + later.platform(),
                            "list in runs only what one platform alone takes");
                }
            }
        }
    }

    private void platformIsKnown(ProfileYaml.ImageYaml image) {
        boolean known = yaml.platforms().stream()
                .anyMatch(fit -> fit.platform().equals(image.platform())
                        || fit.joined().orElse(List.of()).contains(image.platform()));
        if (!known) {
            findings.add(
                    image.id().line(),
                    "unknown-platform",
                    "no hardware of this family is platform " + image.platform(),
                    "add it to platforms, with its source");
        }
    }

    private void modelsAreKnown(ProfileYaml.ImageYaml image) {
        for (Text model : image.models().orElse(List.of())) {
            if (yaml.models().stream().noneMatch(known -> known.value().equals(model.value()))) {
                findings.add(
                        model.line(),
                        "unknown-model",
                        "no model of this family is called '" + model.value() + "'",
                        "use one of models, or leave the field out where the image is for all of them");
            }
        }
    }

    /** The vendor's procedure can't name what its own published limit excludes; a weaker source can, and becomes a CAUTION. */
    private void staysInsideItsLimit(ProfileYaml.ImageYaml image) {
        boolean outside = limitsOf(image).anyMatch(limit -> !limit.versions().contains(image.version()));
        if (outside && sources.rank(image.source()).equals(Optional.of(Source.Rank.VENDOR_PROCEDURE))) {
            findings.add(
                    image.id().line(),
                    "outside-limit",
                    "the image " + image.version() + " lies outside of the limit for its hardware revision",
                    "name the source that lists it all the same; the vendor's procedure does not");
        }
    }

    private Stream<ProfileYaml.LimitYaml> limitsOf(ProfileYaml.ImageYaml image) {
        return yaml.limits().orElse(List.of()).stream()
                .filter(limit -> yaml.platforms().stream()
                        .filter(fit -> fit.platform().equals(image.platform()))
                        .anyMatch(fit -> fit.revisions().stream().anyMatch(limit.revisions()::contains)));
    }

    /**
     * Two hops from one running version to one image would leave what is done around it to chance, and two of the vendor's
     * procedure on one board where to go at all. A weaker source may offer another target: the stronger way goes first.
     */
    private void hopsLeaveNoChoice() {
        List<ProfileYaml.HopYaml> hops = yaml.hops();
        for (int i = 0; i < hops.size(); i++) {
            for (ProfileYaml.HopYaml later : hops.subList(i + 1, hops.size())) {
                if (hops.get(i).from().overlaps(later.from()) && leaveAChoice(hops.get(i), later)) {
                    findings.add(
                            later.to().line(),
                            "overlapping-hops",
                            "the hop from " + later.from().inWords() + " overlaps the one from "
                                    + hops.get(i).from().inWords(),
                            "give every running version one hop");
                }
            }
        }
    }

    private boolean leaveAChoice(ProfileYaml.HopYaml one, ProfileYaml.HopYaml other) {
        boolean sameImage = one.to().value().equals(other.to().value());
        boolean sameBoard = platformOf(one).equals(platformOf(other));
        return sameImage || (sameBoard && isProcedure(one) && isProcedure(other));
    }

    private boolean isProcedure(ProfileYaml.HopYaml hop) {
        return sources.rank(hop.source()).equals(Optional.of(Source.Rank.VENDOR_PROCEDURE));
    }

    private Optional<String> platformOf(ProfileYaml.HopYaml hop) {
        return yaml.images().stream()
                .filter(image -> image.id().value().equals(hop.to().value()))
                .map(image -> image.platform().code())
                .findFirst();
    }

    private void gapsAreNoWays() {
        for (ProfileYaml.GapYaml gap : yaml.gaps().orElse(List.of())) {
            yaml.hops().stream()
                    .filter(hop -> hop.from().overlaps(gap.running()))
                    .findFirst()
                    .ifPresent(hop -> findings.add(
                            gap.source().from().line(),
                            "gap-with-a-way",
                            "the gap " + gap.running().inWords() + " overlaps the hop from "
                                    + hop.from().inWords(),
                            "a gap says why there is no way; shorten one of the two"));
        }
    }
}
