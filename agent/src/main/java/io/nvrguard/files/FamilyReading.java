package io.nvrguard.files;

import io.nvrguard.profile.Hop;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.PlatformFit;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.RepairSigns;
import io.nvrguard.profile.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns one family's file into its profile: follows the names by which its lines refer to each other. */
final class FamilyReading {

    private final ProfileYaml yaml;
    private final Findings findings;

    FamilyReading(ProfileYaml yaml, Findings findings) {
        this.yaml = yaml;
        this.findings = findings;
    }

    /** Empty when anything was found wrong. */
    Optional<Profile> profile() {
        new FamilyChecks(yaml, findings).run();
        List<PlatformFit> platforms = each(yaml.platforms(), this::platform);
        List<ListedImage> images = each(yaml.images(), this::image);
        List<Hop> hops = each(yaml.hops(), hop -> hop(hop, images));
        Optional<Source> warning = yaml.warning().flatMap(this::source);
        Optional<Source> downgrade = source(yaml.downgrade());
        Optional<RepairSigns> repair = repair();
        if (!findings.none()) {
            return Optional.empty();
        }
        return downgrade.flatMap(down -> repair.map(signs -> new Profile(
                yaml.family().value(),
                yaml.title(),
                yaml.models().stream().map(Text::value).toList(),
                platforms,
                images,
                hops,
                warning,
                down,
                yaml.timing(),
                signs,
                List.of())));
    }

    private Optional<PlatformFit> platform(ProfileYaml.PlatformYaml fit) {
        return source(fit.source()).map(source -> new PlatformFit(fit.platform(), fit.revisions(), fit.runs(), source));
    }

    private Optional<ListedImage> image(ProfileYaml.ImageYaml image) {
        return source(image.source())
                .flatMap(source -> findings.attempt(
                        image.id().line(),
                        () -> new ListedImage(
                                image.id().value(), image.version(), image.platform(), image.sha256(), source)));
    }

    private Optional<Hop> hop(ProfileYaml.HopYaml hop, List<ListedImage> images) {
        Optional<Source> source = source(hop.source());
        if (yaml.images().stream()
                .noneMatch(image -> image.id().value().equals(hop.to().value()))) {
            findings.add(
                    hop.to().line(),
                    "unknown-image",
                    "no image of this family is called '" + hop.to().value() + "'",
                    "use the id of one of images");
        }
        return images.stream()
                .filter(image -> image.id().equals(hop.to().value()))
                .findFirst()
                .flatMap(image -> source.flatMap(quote -> findings.attempt(
                        hop.to().line(),
                        () -> new Hop(hop.from(), image, hop.fullDefaultFirst(), hop.repairAfter(), quote))));
    }

    private Optional<RepairSigns> repair() {
        ProfileYaml.RepairYaml repair = yaml.repair();
        Optional<Source> source = source(repair.source());
        return repair.trigger()
                .read(findings)
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

    private Optional<Source> source(ProfileYaml.QuoteYaml quote) {
        Optional<ProfileYaml.SourceYaml> document = yaml.sources().stream()
                .filter(source -> source.name().value().equals(quote.from().value()))
                .findFirst();
        if (document.isEmpty()) {
            findings.add(
                    quote.from().line(),
                    "unknown-source",
                    "no source of this file is called '" + quote.from().value() + "'",
                    "use the name of one of sources");
        }
        return document.flatMap(found -> findings.attempt(
                found.name().line(), () -> new Source(found.where(), found.rank(), quote.words(), found.checked())));
    }

    private <T, R> List<R> each(List<T> lines, Function<T, Optional<R>> reading) {
        return lines.stream().map(reading).flatMap(Optional::stream).toList();
    }
}
