package io.nvrguard.app;

import io.nvrguard.files.ProfileProblem;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.profile.Limit;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.Overlay;
import io.nvrguard.profile.PlatformFit;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.profile.RepairWay;
import io.nvrguard.profile.Source;
import io.nvrguard.recorder.HardwareRevision;
import io.nvrguard.recorder.ModelName;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Profiles for scripts: the same as {@link ProfileText}, with {@code null} for what no source says. */
final class ProfilesJson {

    private final Profile profile;

    private ProfilesJson(Profile profile) {
        this.profile = profile;
    }

    static Map<String, @Nullable Object> list(List<Profile> profiles) {
        return object("families", profiles.stream().map(ProfilesJson::row).toList());
    }

    private static Map<String, @Nullable Object> row(Profile profile) {
        Map<String, @Nullable Object> json = object("family", profile.family());
        json.put("title", profile.title());
        json.put("file", profile.file());
        json.put("models", profile.models());
        json.put(
                "platforms",
                profile.platforms().stream().map(fit -> fit.platform().code()).toList());
        json.put("images", profile.images().size());
        json.put(
                "lowestRank",
                ProfileText.weakest(profile).map(Source.Rank::word).orElse(null));
        json.put("overlays", profile.overlays().stream().map(Overlay::name).toList());
        return json;
    }

    static Map<String, @Nullable Object> check(ProfilePack pack, List<ProfileProblem> problems) {
        Map<String, @Nullable Object> json = object("profiles", pack.profiles().size());
        json.put("problems", problems.stream().map(ProfilesJson::problem).toList());
        return json;
    }

    private static Map<String, @Nullable Object> problem(ProfileProblem problem) {
        Map<String, @Nullable Object> json = object("file", problem.file());
        json.put("line", problem.line());
        json.put("id", problem.id());
        json.put("message", problem.message());
        json.put("hint", problem.hint());
        return json;
    }

    static Map<String, @Nullable Object> show(Profile profile, Optional<ModelName> model) {
        return new ProfilesJson(profile).json(model);
    }

    private Map<String, @Nullable Object> json(Optional<ModelName> model) {
        Map<String, @Nullable Object> json = object("family", profile.family());
        json.put("title", profile.title());
        json.put("file", profile.file());
        json.put(
                "overlays",
                profile.overlays().stream().map(ProfilesJson::overlay).toList());
        json.put("models", profile.models().stream().map(this::model).toList());
        json.put("warning", profile.warning().map(this::source).orElse(null));
        json.put("platforms", profile.platforms().stream().map(this::platform).toList());
        json.put(
                "images",
                profile.images().stream()
                        .filter(image -> model.isEmpty() || image.isFor(model.get()))
                        .map(this::image)
                        .toList());
        json.put("limits", profile.limits().stream().map(this::limit).toList());
        json.put("ways", Way.of(profile, model).stream().map(this::way).toList());
        json.put(
                "neighbours",
                profile.neighbours().stream()
                        .map(neighbour -> line("says", neighbour.says(), neighbour.source()))
                        .toList());
        json.put(
                "withdrawn",
                profile.siteLines().withdrawn().stream()
                        .map(taken -> line("image", taken.image().id(), taken.source()))
                        .toList());
        json.put("downgrade", source(profile.downgrade()));
        json.put("repair", repair());
        json.put("afterwards", profile.afterwards().stream().map(this::source).toList());
        return json;
    }

    private static Map<String, @Nullable Object> overlay(Overlay overlay) {
        Map<String, @Nullable Object> json = object("name", overlay.name());
        json.put("where", overlay.where());
        json.put("rank", overlay.rank().word());
        json.put("note", overlay.note());
        json.put("file", overlay.place().file());
        json.put("line", overlay.place().line());
        return json;
    }

    private Map<String, @Nullable Object> model(String name) {
        Map<String, @Nullable Object> json = object("model", name);
        json.put(
                "source",
                profile.siteModel(ModelName.of(name)).map(this::source).orElse(null));
        return json;
    }

    private Map<String, @Nullable Object> platform(PlatformFit fit) {
        Map<String, @Nullable Object> json = object("platform", fit.platform().code());
        json.put(
                "revisions",
                fit.revisions().stream().map(HardwareRevision::word).toList());
        json.put("runs", fit.runs().stream().map(band -> band.inWords()).toList());
        json.put("source", source(fit.source()));
        return json;
    }

    private Map<String, @Nullable Object> image(ListedImage image) {
        Map<String, @Nullable Object> json = object("id", image.id());
        json.put("version", image.version().number());
        json.put("build", image.version().build().orElse(null));
        json.put("platform", image.platform().code());
        json.put("kind", image.kind().name());
        json.put(
                "language",
                image.language()
                        .or(() -> image.file().flatMap(ImageName::language))
                        .map(Enum::name)
                        .orElse(null));
        json.put("file", image.file().map(ImageName::fileName).orElse(null));
        json.put("sha256", image.sha256().orElse(null));
        json.put("models", image.models());
        json.put("source", source(image.source()));
        json.put("details", image.details().map(this::source).orElse(null));
        return json;
    }

    private Map<String, @Nullable Object> limit(Limit limit) {
        Map<String, @Nullable Object> json = object(
                "revisions",
                limit.revisions().stream().map(HardwareRevision::word).toList());
        json.put("versions", limit.versions().inWords());
        json.put("source", source(limit.source()));
        return json;
    }

    private Map<String, @Nullable Object> way(Way way) {
        Map<String, @Nullable Object> json = object("running", way.running().inWords());
        json.put("to", way.hop().map(hop -> hop.to().version().toString()).orElse(null));
        json.put("platform", way.hop().map(hop -> hop.to().platform().code()).orElse(null));
        json.put(
                "fullDefaultFirst", way.hop().map(hop -> hop.fullDefaultFirst()).orElse(null));
        json.put("repairAfter", way.hop().map(hop -> hop.repairAfter()).orElse(null));
        json.put("decision", way.decision().name());
        json.put("why", way.why().isEmpty() ? null : way.why());
        json.put("source", source(way.source()));
        return json;
    }

    private Map<String, @Nullable Object> repair() {
        Optional<RepairWay.Manual> manual =
                profile.repair().way() instanceof RepairWay.Manual pressed ? Optional.of(pressed) : Optional.empty();
        Map<String, @Nullable Object> json = object("way", manual.isPresent() ? "manual" : "http");
        json.put("instruction", manual.map(RepairWay.Manual::atRecorder).orElse(null));
        json.put(
                "webPageFrom",
                manual.flatMap(RepairWay.Manual::onWebPage)
                        .map(RepairWay.WebPage::from)
                        .map(FirmwareVersion::toString)
                        .orElse(null));
        json.put("source", source(profile.repair().source()));
        return json;
    }

    private Map<String, @Nullable Object> line(String key, String text, Source source) {
        Map<String, @Nullable Object> json = object(key, text);
        json.put("source", source(source));
        return json;
    }

    private Map<String, @Nullable Object> source(Source source) {
        Map<String, @Nullable Object> json = object("rank", source.rank().word());
        json.put("where", source.where());
        json.put("words", source.words().isEmpty() ? null : source.words());
        json.put("checked", source.checked().map(LocalDate::toString).orElse(null));
        json.put("overlay", profile.siteLines().of(source).map(Overlay::name).orElse(null));
        json.put("file", source.place().file());
        json.put("line", source.place().line());
        return json;
    }

    private static Map<String, @Nullable Object> object(String key, Object value) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(key, value);
        return json;
    }
}
