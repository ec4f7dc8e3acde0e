package io.nvrguard.app;

import io.nvrguard.firmware.Platform;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.Limit;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.Overlay;
import io.nvrguard.profile.PlatformFit;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.RepairWay;
import io.nvrguard.profile.SiteLines;
import io.nvrguard.profile.Source;
import io.nvrguard.profile.Withdrawal;
import io.nvrguard.recorder.HardwareRevision;
import io.nvrguard.recorder.ModelName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Profiles as people read them: each line, and below it what it rests on and where it stands. */
final class ProfileText {

    private static final String ROW = "%-16s %-34s %10s  %-24s %9s  %s";

    private final Profile profile;
    private final Optional<ModelName> model;
    private final List<String> lines = new ArrayList<>();

    /** @param model what was asked for; empty: the whole family */
    ProfileText(Profile profile, Optional<ModelName> model) {
        this.profile = profile;
        this.model = model;
    }

    /** A row for each family. */
    static List<String> list(List<Profile> profiles) {
        List<String> rows = new ArrayList<>();
        rows.add(String.format(ROW, "family", "for", "models", "platforms", "images", "weakest source")
                .stripTrailing());
        for (Profile profile : profiles) {
            rows.add(String.format(
                    ROW,
                    profile.family(),
                    profile.title(),
                    profile.models().size(),
                    profile.platforms().stream()
                            .map(fit -> fit.platform().code())
                            .collect(Collectors.joining(", ")),
                    profile.images().size(),
                    weakest(profile).map(Source.Rank::word).orElse("no image") + overlays(profile)));
        }
        return rows;
    }

    /** Of all images and ways: the most that is needed to go on with the weakest of them. */
    static Optional<Source.Rank> weakest(Profile profile) {
        return Stream.concat(
                        profile.images().stream().map(image -> image.source().rank()),
                        profile.hops().stream().map(Hop::rank))
                .reduce(Source.Rank::lower);
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String overlays(Profile profile) {
        return profile.overlays().isEmpty()
                ? ""
                : profile.overlays().stream()
                        .map(Overlay::name)
                        .collect(Collectors.joining(", ", " (site overlay ", ")"));
    }

    List<String> lines() {
        lines.add(profile.title() + " (" + profile.family() + ")  [" + profile.file() + "]");
        profile.overlays()
                .forEach(overlay -> lines.add(
                        "site overlay " + overlay.name() + ", " + overlay.rank().word() + ": " + overlay.where()
                                + note(overlay) + "  [" + overlay.place() + "]"));
        profile.warning().ifPresent(warning -> line("the vendor warns", warning));
        models();
        part("platforms", profile.platforms(), this::platform);
        part("images", images(), this::image);
        part("limits", profile.limits(), this::limit);
        ways();
        part("mistaken for it", profile.neighbours(), neighbour -> line(neighbour.says(), neighbour.source()));
        part("taken from the list by a site", profile.siteLines().withdrawn(), this::withdrawn);
        part("asked for besides by a site", profile.siteLines().tightened(), this::tightened);
        lines.add("no way back");
        line("nothing older than what runs", profile.downgrade());
        repair();
        part("look at, afterwards", profile.afterwards(), this::rests);
        return lines;
    }

    private static String note(Overlay overlay) {
        return overlay.note().isBlank() ? "" : ". " + overlay.note();
    }

    private <T> void part(String heading, List<T> of, Consumer<T> each) {
        if (!of.isEmpty()) {
            lines.add(heading);
            of.forEach(each);
        }
    }

    private void line(String text, Source source) {
        lines.add("  " + text);
        rests(source);
    }

    private void rests(Source source) {
        String site = profile.siteLines()
                .of(source)
                .map(overlay -> "site overlay " + overlay.name() + ", ")
                .orElse("");
        lines.add("      " + source.rank().word() + ": " + Sentences.of(source) + "  [" + site + source.place() + "]");
    }

    private void models() {
        lines.add("models");
        String own = profile.models().stream()
                .filter(name -> !profile.siteLines().models().containsKey(name))
                .collect(Collectors.joining(", "));
        lines.add("  " + own);
        lines.add("      [" + profile.file() + "]");
        profile.siteLines().models().forEach(this::line);
    }

    private void platform(PlatformFit fit) {
        String revisions =
                fit.revisions().stream().map(HardwareRevision::toString).collect(Collectors.joining(", "));
        String runs = fit.runs().isEmpty()
                ? ""
                : fit.runs().stream()
                        .map(band -> band.inWords())
                        .collect(Collectors.joining("; ", ", shown by running ", ""));
        String joined = fit.joined().isEmpty()
                ? ""
                : fit.joined().stream().map(Platform::code).collect(Collectors.joining(", ", ", also in ", ""));
        line(fit.platform() + ": revision " + revisions + runs + joined, fit.source());
    }

    private List<ListedImage> images() {
        return profile.images().stream()
                .filter(image -> model.isEmpty() || image.isFor(model.get()))
                .toList();
    }

    private void image(ListedImage image) {
        String file = image.file().map(name -> ", " + name.fileName()).orElse("");
        String language = image.file().isPresent()
                ? ""
                : image.language().map(spoken -> ", " + spoken).orElse("");
        String only = image.models().isEmpty() || model.isPresent()
                ? ""
                : image.models().stream().collect(Collectors.joining(", ", ", only for ", ""));
        String hash = image.sha256().map(listed -> ", SHA-256 " + listed).orElse("");
        line(
                image.version() + ", " + image.kind() + " " + image.platform() + language + file + hash + only,
                image.source());
        image.details().ifPresent(this::rests);
    }

    private void limit(Limit limit) {
        String revisions =
                limit.revisions().stream().map(HardwareRevision::toString).collect(Collectors.joining(", "));
        line("revision " + revisions + ": " + limit.versions().inWords(), limit.source());
    }

    private void withdrawn(Withdrawal taken) {
        line(taken.image().version() + ": " + taken.why(), taken.source());
    }

    private void tightened(SiteLines.Tightening more) {
        List<String> asked = new ArrayList<>();
        if (more.fullDefaultFirst()) {
            asked.add("full factory default first");
        }
        if (more.repairAfter()) {
            asked.add("database repair after");
        }
        line("to " + more.to().version() + ": " + String.join(", ", asked), more.source());
    }

    private void ways() {
        lines.add("ways, by what runs");
        for (Way way : Way.of(profile, model)) {
            lines.add("  " + way.inWords());
            rests(way.source());
        }
    }

    private void repair() {
        lines.add("database repair");
        lines.add("  " + how(profile.repair().way()));
        if (profile.repair().way() instanceof RepairWay.Manual manual) {
            manual.onWebPage()
                    .ifPresent(page ->
                            line("from " + page.from() + " on its web page: " + page.instruction(), page.source()));
        }
        line(
                profile.repair().leastPerTerabyte().toMinutes() + " to "
                        + profile.repair().mostPerTerabyte().toMinutes() + " minutes per terabyte",
                profile.repair().source());
    }

    private static String how(RepairWay way) {
        if (way instanceof RepairWay.Http http) {
            return "over the network: " + http.request().method() + " "
                    + http.request().path();
        }
        return way instanceof RepairWay.Manual manual ? "by a person: " + manual.atRecorder() : "";
    }
}
