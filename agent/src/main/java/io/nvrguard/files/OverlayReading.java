package io.nvrguard.files;

import io.nvrguard.profile.Hop;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.Overlay;
import io.nvrguard.profile.Place;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.RepairSigns;
import io.nvrguard.profile.RepairWay;
import io.nvrguard.profile.SiteLines;
import io.nvrguard.profile.Source;
import io.nvrguard.profile.Withdrawal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays one overlay over its family's profile: adds lines, takes images away, asks for more. */
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

    List<Text> models() {
        return yaml.models().orElse(List.of());
    }

    Findings findings() {
        return findings;
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
        Optional<Overlay> overlay = overlay();
        if (overlay.isEmpty()) {
            return profile;
        }
        models().forEach(model -> FamilyChecks.hasNoLetter(model, findings));
        OverlayChecks checks = new OverlayChecks(profile, findings);
        List<ListedImage> added = images(overlay.get(), checks);
        List<ListedImage> images = joined(profile.images(), added);
        List<Hop> hops = hops(overlay.get(), images, checks);
        List<Withdrawal> withdrawn = withdrawn(overlay.get(), profile);
        List<SiteLines.Tightening> tightened = tightened(overlay.get(), images);
        Optional<RepairSigns> repair = repair(overlay.get(), profile.repair());
        if (!findings.none() || repair.isEmpty()) {
            return profile;
        }
        List<ListedImage> gone = withdrawn.stream().map(Withdrawal::image).toList();
        return profile.with(
                joined(profile.models(), models().stream().map(Text::value).toList()),
                images.stream().filter(image -> !gone.contains(image)).toList(),
                joined(profile.hops(), hops).stream()
                        .filter(hop -> !gone.contains(hop.to()))
                        .map(hop -> tightened(hop, tightened))
                        .toList(),
                repair.get(),
                siteLines(
                        profile.siteLines(),
                        overlay.get(),
                        withdrawn,
                        profile.hops().stream()
                                .filter(hop -> gone.contains(hop.to()))
                                .toList(),
                        tightened));
    }

    private Optional<Overlay> overlay() {
        Text rank = yaml.source().rank();
        return findings.attempt(rank.line(), () -> Scalars.rank(rank.value()))
                .flatMap(claimed -> SiteRank.claimed(claimed, rank.line(), findings))
                .flatMap(claimed -> findings.attempt(
                        yaml.overlay().line(),
                        () -> new Overlay(
                                yaml.name(),
                                yaml.source().where(),
                                claimed,
                                yaml.source().note(),
                                place(yaml.overlay()))));
    }

    private Place place(Text line) {
        return new Place(findings.file(), line.line());
    }

    private Source source(Overlay overlay, String words, Text line) {
        return new Source(overlay.where(), overlay.rank(), words, Optional.empty(), place(line));
    }

    private List<ListedImage> images(Overlay overlay, OverlayChecks checks) {
        List<ListedImage> images = new ArrayList<>();
        for (OverlayYaml.OverlayImageYaml image : yaml.images().orElse(List.of())) {
            Source source = source(overlay, image.words(), image.id());
            int line = image.file().map(Text::line).orElse(image.id().line());
            FamilyReading.image(form(image), source, Optional.empty(), findings)
                    .filter(listed -> checks.mayBeAdded(listed, line))
                    .ifPresent(images::add);
        }
        return images;
    }

    private static ProfileYaml.ImageYaml form(OverlayYaml.OverlayImageYaml image) {
        return new ProfileYaml.ImageYaml(
                image.id(),
                image.version(),
                image.platform(),
                image.kind(),
                image.models(),
                image.language(),
                image.file(),
                image.sha256(),
                new ProfileYaml.QuoteYaml(image.id(), image.words()),
                Optional.empty());
    }

    private List<Hop> hops(Overlay overlay, List<ListedImage> images, OverlayChecks checks) {
        List<Hop> hops = new ArrayList<>();
        for (OverlayYaml.OverlayHopYaml hop : yaml.hops().orElse(List.of())) {
            ProfileYaml.HopYaml form = new ProfileYaml.HopYaml(
                    hop.from(),
                    hop.to(),
                    hop.fullDefaultFirst(),
                    hop.repairAfter(),
                    new ProfileYaml.QuoteYaml(hop.to(), hop.words()));
            if (named(hop.to(), images).isPresent()) {
                FamilyReading.hop(form, source(overlay, hop.words(), hop.to()), images, findings)
                        .filter(listed -> checks.mayBeAdded(listed, hop.to().line()))
                        .ifPresent(hops::add);
            }
        }
        return hops;
    }

    private List<Withdrawal> withdrawn(Overlay overlay, Profile profile) {
        List<Withdrawal> withdrawn = new ArrayList<>();
        for (OverlayYaml.WithdrawYaml taken : yaml.withdraw().orElse(List.of())) {
            named(taken.image(), profile.images())
                    .flatMap(image -> findings.attempt(
                            taken.image().line(),
                            () -> new Withdrawal(image, taken.why(), source(overlay, "", taken.image()))))
                    .ifPresent(withdrawn::add);
        }
        return withdrawn;
    }

    private List<SiteLines.Tightening> tightened(Overlay overlay, List<ListedImage> images) {
        List<SiteLines.Tightening> tightened = new ArrayList<>();
        for (OverlayYaml.TightenYaml more : yaml.tighten().orElse(List.of())) {
            if (Stream.of(more.fullDefaultFirst(), more.repairAfter())
                    .anyMatch(asked -> asked.equals(Optional.of(false)))) {
                findings.add(
                        more.to().line(),
                        "loosens",
                        "'false' would drop what a hop to '" + more.to().value() + "' asks for",
                        "an overlay can ask for more, never for less; leave the field out");
            }
            named(more.to(), images)
                    .map(image -> new SiteLines.Tightening(
                            image,
                            more.fullDefaultFirst().orElse(false),
                            more.repairAfter().orElse(false),
                            source(overlay, "", more.to())))
                    .ifPresent(tightened::add);
        }
        return tightened;
    }

    private Optional<ListedImage> named(Text id, List<ListedImage> images) {
        Optional<ListedImage> named =
                images.stream().filter(image -> image.id().equals(id.value())).findFirst();
        if (named.isEmpty()) {
            FamilyReading.unknownImage(id, findings);
        }
        return named;
    }

    private static Hop tightened(Hop hop, List<SiteLines.Tightening> tightened) {
        Hop result = hop;
        for (SiteLines.Tightening more : tightened) {
            if (more.to().equals(hop.to())) {
                result = result.tightened(more.fullDefaultFirst(), more.repairAfter());
            }
        }
        return result;
    }

    private SiteLines siteLines(
            SiteLines before,
            Overlay overlay,
            List<Withdrawal> withdrawn,
            List<Hop> closed,
            List<SiteLines.Tightening> tightened) {
        Map<String, Source> models = new LinkedHashMap<>(before.models());
        models().forEach(model -> models.put(model.value(), source(overlay, "", model)));
        return new SiteLines(
                joined(before.overlays(), List.of(overlay)),
                models,
                joined(before.withdrawn(), withdrawn),
                joined(before.closed(), closed),
                joined(before.tightened(), tightened));
    }

    private Optional<RepairSigns> repair(Overlay overlay, RepairSigns family) {
        if (yaml.repair().isEmpty()) {
            return Optional.of(family);
        }
        OverlayYaml.OverlayRepairYaml repair = yaml.repair().get();
        Optional<ProfileYaml.LogSignsYaml> signs = repair.logSigns();
        return way(overlay, repair, family)
                .flatMap(way -> findings.attempt(
                        yaml.overlay().line(),
                        () -> new RepairSigns(
                                way,
                                signs.map(ProfileYaml.LogSignsYaml::started).orElse(family.started()),
                                signs.map(ProfileYaml.LogSignsYaml::stopped).orElse(family.stopped()),
                                repair.diskStatus().orElse(family.diskStatus()),
                                family.leastPerTerabyte(),
                                family.mostPerTerabyte(),
                                family.source())));
    }

    private Optional<RepairWay> way(Overlay overlay, OverlayYaml.OverlayRepairYaml repair, RepairSigns family) {
        return repair.trigger().isPresent()
                ? repair.trigger()
                        .get()
                        .read(findings, quote -> Optional.of(source(overlay, quote.words(), quote.from())))
                : Optional.of(family.way());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
