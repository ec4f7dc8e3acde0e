package io.nvrguard.files;

import io.nvrguard.profile.Overlay;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.RepairSigns;
import io.nvrguard.profile.RepairWay;
import java.util.Optional;

/** Lays one overlay over its family's profile. */
final class OverlayReading {

    private final OverlayYaml yaml;
    private final Findings findings;

    OverlayReading(OverlayYaml yaml, Findings findings) {
        this.yaml = yaml;
        this.findings = findings;
    }

    String family() {
        return yaml.overlay().value();
    }

    void familyIsUnknown() {
        findings.add(
                yaml.overlay().line(),
                "unknown-family",
                "no family is called '" + family() + "'",
                "use the name of a profile, such as i-series");
    }

    /** The changed profile, or the same one when the overlay is wrong. */
    Profile over(Profile profile) {
        Optional<Overlay> overlay = findings.attempt(
                yaml.overlay().line(),
                () -> new Overlay(
                        yaml.name(),
                        yaml.source().where(),
                        yaml.source().rank(),
                        yaml.source().note()));
        Optional<RepairSigns> repair = way(profile).flatMap(way -> repair(way, profile.repair()));
        return overlay.flatMap(named -> repair.map(signs -> profile.with(named, signs)))
                .orElse(profile);
    }

    private Optional<RepairWay> way(Profile profile) {
        Optional<TriggerYaml> trigger = yaml.repair().trigger();
        return trigger.isPresent()
                ? trigger.get().read(findings)
                : Optional.of(profile.repair().way());
    }

    private Optional<RepairSigns> repair(RepairWay way, RepairSigns family) {
        Optional<ProfileYaml.LogSignsYaml> signs = yaml.repair().logSigns();
        return findings.attempt(
                yaml.overlay().line(),
                () -> new RepairSigns(
                        way,
                        signs.map(ProfileYaml.LogSignsYaml::started).orElse(family.started()),
                        signs.map(ProfileYaml.LogSignsYaml::stopped).orElse(family.stopped()),
                        yaml.repair().diskStatus().orElse(family.diskStatus()),
                        family.leastPerTerabyte(),
                        family.mostPerTerabyte(),
                        family.source()));
    }
}
