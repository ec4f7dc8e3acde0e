package io.nvrguard.files;

import io.nvrguard.firmware.ImageName;
import io.nvrguard.profile.Gap;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.Limit;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.Neighbour;
import io.nvrguard.profile.PlatformFit;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.RepairSigns;
import io.nvrguard.profile.SiteLines;
import io.nvrguard.profile.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns one family's file into its profile: follows the names by which its lines refer to each other. */
final class FamilyReading {

    private final ProfileYaml yaml;
    private final Findings findings;
    private final Sources sources;

    FamilyReading(ProfileYaml yaml, Findings findings) {
        this.yaml = yaml;
        this.findings = findings;
        this.sources = new Sources(yaml.sources(), findings);
    }

    /** Empty when anything was found wrong. */
    Optional<Profile> profile() {
        new FamilyChecks(yaml, findings, sources).run();
        List<PlatformFit> platforms = each(yaml.platforms(), this::platform);
        List<ListedImage> images = each(yaml.images(), this::image);
        List<Hop> hops = each(yaml.hops(), hop -> hop(hop, images));
        List<Limit> limits = each(yaml.limits().orElse(List.of()), this::limit);
        List<Gap> gaps = each(yaml.gaps().orElse(List.of()), this::gap);
        List<Neighbour> neighbours = each(yaml.neighbours().orElse(List.of()), this::neighbour);
        List<Source> afterwards = each(yaml.afterwards().orElse(List.of()), sources::of);
        Optional<Source> warning = yaml.warning().flatMap(sources::of);
        Optional<Source> downgrade = sources.of(yaml.downgrade());
        Optional<RepairSigns> repair = repair();
        if (!findings.none()) {
            return Optional.empty();
        }
        return downgrade.flatMap(down -> repair.map(signs -> new Profile(
                yaml.family().value(),
                yaml.title(),
                findings.file(),
                yaml.models().stream().map(Text::value).toList(),
                platforms,
                images,
                hops,
                limits,
                gaps,
                neighbours,
                afterwards,
                warning,
                down,
                yaml.timing(),
                signs,
                SiteLines.NONE)));
    }

    private Optional<PlatformFit> platform(ProfileYaml.PlatformYaml fit) {
        return sources.of(fit.source())
                .map(source -> new PlatformFit(
                        fit.platform(),
                        fit.revisions(),
                        fit.runs(),
                        fit.joined().orElse(List.of()),
                        source));
    }

    private Optional<ListedImage> image(ProfileYaml.ImageYaml image) {
        Optional<Source> details = image.details().flatMap(sources::of);
        return sources.of(image.source()).flatMap(source -> image(image, source, details, findings));
    }

    /** Also for the images of an overlay. */
    static Optional<ListedImage> image(
            ProfileYaml.ImageYaml image, Source source, Optional<Source> details, Findings findings) {
        int line = image.file().map(Text::line).orElse(image.id().line());
        return findings.attempt(
                line,
                () -> new ListedImage(
                        image.id().value(),
                        image.version(),
                        image.platform(),
                        image.kind(),
                        image.models().orElse(List.of()).stream()
                                .map(Text::value)
                                .toList(),
                        image.language(),
                        image.file().map(name -> ImageName.read(name.value())),
                        image.sha256(),
                        source,
                        details));
    }

    private Optional<Hop> hop(ProfileYaml.HopYaml hop, List<ListedImage> images) {
        Optional<Source> source = sources.of(hop.source());
        if (yaml.images().stream()
                .noneMatch(image -> image.id().value().equals(hop.to().value()))) {
            unknownImage(hop.to(), findings);
        }
        return source.flatMap(quote -> hop(hop, quote, images, findings));
    }

    /** Also for the hops of an overlay; empty where no image has the name. */
    static Optional<Hop> hop(ProfileYaml.HopYaml hop, Source source, List<ListedImage> images, Findings findings) {
        return images.stream()
                .filter(image -> image.id().equals(hop.to().value()))
                .findFirst()
                .flatMap(image -> findings.attempt(
                        hop.to().line(),
                        () -> new Hop(hop.from(), image, hop.fullDefaultFirst(), hop.repairAfter(), source)));
    }

    static void unknownImage(Text id, Findings findings) {
        findings.add(
                id.line(),
                "unknown-image",
                "no image of this family is called '" + id.value() + "'",
                "use the id of one of images");
    }

    private Optional<Limit> limit(ProfileYaml.LimitYaml limit) {
        return sources.of(limit.source())
                .flatMap(source -> findings.attempt(
                        limit.source().from().line(), () -> new Limit(limit.revisions(), limit.versions(), source)));
    }

    private Optional<Gap> gap(ProfileYaml.GapYaml gap) {
        return sources.of(gap.source())
                .flatMap(source ->
                        findings.attempt(gap.source().from().line(), () -> new Gap(gap.running(), gap.why(), source)));
    }

    private Optional<Neighbour> neighbour(ProfileYaml.NeighbourYaml neighbour) {
        return sources.of(neighbour.source())
                .flatMap(source -> findings.attempt(
                        neighbour.source().from().line(), () -> new Neighbour(neighbour.says(), source)));
    }

    private Optional<RepairSigns> repair() {
        ProfileYaml.RepairYaml repair = yaml.repair();
        Optional<Source> source = sources.of(repair.source());
        return repair.trigger()
                .read(findings, sources::of)
                .flatMap(way -> source.flatMap(quote -> findings.attempt(
                        repair.trigger().way().line(),
                        () -> new RepairSigns(
                                way,
                                repair.logSigns().started(),
                                repair.logSigns().stopped(),
                                repair.diskStatus(),
                                Duration.ofMinutes(repair.leastMinutesPerTerabyte()),
                                Duration.ofMinutes(repair.mostMinutesPerTerabyte()),
                                quote))));
    }

    private <T, R> List<R> each(List<T> lines, Function<T, Optional<R>> reading) {
        return lines.stream().map(reading).flatMap(Optional::stream).toList();
    }
}
