package io.nvrguard.files;

import io.nvrguard.recorder.ModelName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the lines of one family's file must not say about each other. */
final class FamilyChecks {

    private final ProfileYaml yaml;
    private final Findings findings;

    FamilyChecks(ProfileYaml yaml, Findings findings) {
        this.yaml = yaml;
        this.findings = findings;
    }

    void run() {
        once("source", yaml.sources().stream().map(ProfileYaml.SourceYaml::name).toList());
        once("model", yaml.models());
        once("image", yaml.images().stream().map(ProfileYaml.ImageYaml::id).toList());
        modelsHaveNoLetters();
        platformsAreKnown();
        runsShowOnePlatform();
        bandsDoNotOverlap();
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

    /** The letter is the revision, which platforms list; with it a model would match nothing. */
    private void modelsHaveNoLetters() {
        for (Text model : yaml.models()) {
            if (!ModelName.of(model.value()).letters().isEmpty()) {
                findings.add(
                        model.line(),
                        "model-letter",
                        "the model '" + model.value() + "' carries a letter in brackets",
                        "write the model without it, and the letter in revisions");
            }
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

    private void platformsAreKnown() {
        for (ProfileYaml.ImageYaml image : yaml.images()) {
            if (yaml.platforms().stream().noneMatch(fit -> fit.platform().equals(image.platform()))) {
                findings.add(
                        image.id().line(),
                        "unknown-platform",
                        "no hardware of this family is platform " + image.platform(),
                        "add it to platforms, with its source");
            }
        }
    }

    /** Two hops for one running version would leave the choice, and with it what is done around the hop, to chance. */
    private void bandsDoNotOverlap() {
        List<ProfileYaml.HopYaml> hops = yaml.hops();
        for (int i = 0; i < hops.size(); i++) {
            for (ProfileYaml.HopYaml later : hops.subList(i + 1, hops.size())) {
                if (hops.get(i).from().overlaps(later.from())) {
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
}
