package io.nvrguard.app;

import io.nvrguard.files.FirmwareFile;
import io.nvrguard.files.Receipt;
import io.nvrguard.files.StoredFile;
import io.nvrguard.firmware.FirmwareImage;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.ImagePackage;
import io.nvrguard.guard.Decision;
import io.nvrguard.guard.Offer;
import io.nvrguard.guard.Verdict;
import io.nvrguard.profile.Hardware;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.KnownExploited;
import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.Evidence;
import io.nvrguard.recorder.LabelReading;
import io.nvrguard.recorder.Observations;
import io.nvrguard.recorder.RecorderIdentity;
import io.nvrguard.upgrade.Outline;
import io.nvrguard.upgrade.PlannedStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The results as {@code --json} prints them. The keys are a stable contract; {@code null} means not reported. */
final class JsonResults {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonResults() {}

    /** One document on one line. */
    static String text(Map<String, @Nullable Object> document) {
        return MAPPER.writeValueAsString(document);
    }

    static Map<String, @Nullable Object> identity(
            RecorderIdentity recorder, Hardware hardware, Optional<String> profile, Optional<List<Disk>> disks) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("model", recorder.model().text());
        json.put("deviceType", recorder.deviceType().orElse(null));
        json.put("serialNumber", recorder.serialNumber());
        json.put(
                "region",
                recorder.serial().map(serial -> serial.region().name()).orElse(null));
        json.put(
                "madeOn",
                recorder.serial().map(serial -> serial.made().toString()).orElse(null));
        json.put("macAddress", recorder.macAddress().map(Object::toString).orElse(null));
        json.put("firmware", version(recorder.firmware()));
        Map<String, @Nullable Object> revision = new LinkedHashMap<>();
        revision.put("value", hardware.revision().value().word());
        revision.put("evidence", evidence(hardware.revision().evidence()));
        json.put("hardwareRevision", revision);
        json.put(
                "platform", hardware.platform().map(fact -> fact.value().code()).orElse(null));
        json.put(
                "platformEvidence",
                hardware.platform().map(fact -> evidence(fact.evidence())).orElse(List.of()));
        json.put("label", recorder.label().map(JsonResults::label).orElse(null));
        json.put("observations", Observations.of(recorder));
        json.put("profile", profile.orElse(null));
        json.put(
                "disks",
                disks.map(all -> all.stream().map(JsonResults::disk).toList()).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> label(LabelReading label) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("revision", label.revision().word());
        json.put("note", label.note());
        json.put("person", label.person());
        return json;
    }

    static Map<String, @Nullable Object> listing(KnownExploited.Listing listing) {
        KnownExploited hole = listing.hole();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("cve", hole.cve());
        json.put("title", hole.title());
        json.put("exploitation", hole.exploitation());
        json.put("models", listing.pattern().text());
        json.put("builds", listing.statement().range().inWords());
        json.put("remedy", hole.remedy());
        json.put("source", Sentences.of(listing.statement().source()));
        return json;
    }

    private static List<String> evidence(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::toString).toList();
    }

    private static Map<String, @Nullable Object> disk(Disk disk) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", disk.id());
        json.put("name", disk.name());
        json.put("status", disk.status());
        json.put("capacityMegabytes", disk.capacityMegabytes());
        json.put("freeMegabytes", disk.freeMegabytes());
        json.put("property", disk.property());
        json.put("group", disk.group().orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> version(FirmwareVersion version) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("version", version.number());
        json.put("build", version.build().orElse(null));
        return json;
    }

    static Map<String, @Nullable Object> firmware(FirmwareFile file) {
        FirmwareImage image = file.image();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", file.path().toString());
        json.put("container", image.container().name());
        json.put(
                "packages",
                image.packages().stream().map(JsonResults::imagePackage).toList());
        json.put("name", name(file.name()));
        json.put("sizeBytes", image.sizeBytes());
        json.put("sha256", image.sha256());
        json.put("integrity", image.integrity().name());
        json.put("problems", image.problems());
        return json;
    }

    private static Map<String, @Nullable Object> imagePackage(ImagePackage part) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("language", number(part.language()));
        json.put("deviceClass", number(part.deviceClass()));
        json.put("oemCode", number(part.oemCode()));
        json.put("flag", part.flag().orElse(null));
        json.put("version", part.version().map(FirmwareVersion::number).orElse(null));
        json.put("build", part.build().orElse(null));
        return json;
    }

    private static @Nullable Long number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static @Nullable Map<String, @Nullable Object> name(ImageName name) {
        if (name.kind() == ImageName.Kind.NO_CLAIM) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("platform", name.platform().map(Object::toString).orElse(null));
        json.put("variant", name.variant().orElse(null));
        json.put("language", name.language().map(Enum::name).orElse(null));
        json.put("edition", name.edition().map(Enum::name).orElse(null));
        json.put("version", name.version().map(FirmwareVersion::number).orElse(null));
        json.put("build", name.version().flatMap(FirmwareVersion::build).orElse(null));
        return json;
    }

    /** @param whole whether the file is still as long as it was */
    static Map<String, @Nullable Object> stored(StoredFile file, boolean whole, boolean pinned) {
        Optional<Receipt> receipt = file.receipt();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", file.path().toString());
        json.put("name", file.fileName());
        json.put("sha256", file.imageSha256());
        json.put("sizeBytes", receipt.map(Receipt::imageSizeBytes).orElse(null));
        json.put("fileSha256", receipt.map(Receipt::fileSha256).orElse(null));
        json.put("fileSizeBytes", receipt.map(Receipt::fileSizeBytes).orElse(null));
        json.put("what", receipt.map(Receipt::what).orElse(null));
        json.put("source", receipt.flatMap(Receipt::source).orElse(null));
        json.put("addedBy", receipt.map(Receipt::addedBy).orElse(null));
        json.put("addedAt", receipt.map(said -> said.addedAt().toString()).orElse(null));
        json.put("pinned", pinned);
        json.put("whole", whole);
        return json;
    }

    static Map<String, @Nullable Object> verdicts(Decision decision, List<Verdict> verdicts) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("decision", decision.name());
        json.put("verdicts", verdicts.stream().map(JsonResults::verdict).toList());
        return json;
    }

    private static Map<String, @Nullable Object> verdict(Verdict verdict) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", verdict.rule());
        json.put("decision", verdict.decision().name());
        json.put("found", verdict.found());
        json.put("needed", verdict.needed());
        json.put("why", verdict.why());
        json.put("remedy", verdict.remedy());
        json.put("source", Sentences.ofOptional(verdict.source()).orElse(null));
        return json;
    }

    /** @param files the file at hand for each hop, in order */
    static Map<String, @Nullable Object> outline(Outline outline, List<Optional<Offer>> files) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("model", outline.recorder().model().text());
        json.put("serialNumber", outline.recorder().serialNumber());
        json.put("label", outline.recorder().label().map(JsonResults::label).orElse(null));
        json.put("profile", outline.family());
        json.put("running", outline.recorder().firmware().toString());
        List<Object> hops = new ArrayList<>();
        for (int i = 0; i < outline.route().size(); i++) {
            hops.add(hop(outline.route().get(i), files.get(i)));
        }
        json.put("hops", hops);
        json.put(
                "steps",
                outline.steps().stream()
                        .map(step -> step(outline.route(), step))
                        .toList());
        json.put("outageMinutes", outline.outage().toMinutes());
        json.put(
                "repairMinutes",
                Map.of(
                        "least",
                        outline.leastRepair().toMinutes(),
                        "most",
                        outline.mostRepair().toMinutes()));
        return json;
    }

    private static Map<String, @Nullable Object> hop(Hop hop, Optional<Offer> file) {
        Map<String, @Nullable Object> json =
                new LinkedHashMap<>(version(hop.to().version()));
        json.put("platform", hop.to().platform().code());
        json.put("from", hop.from().inWords());
        json.put("fullDefaultFirst", hop.fullDefaultFirst());
        json.put("repairAfter", hop.repairAfter());
        json.put("file", file.map(Offer::fileName).orElse(null));
        json.put("sha256", file.map(offer -> offer.image().sha256()).orElse(null));
        json.put("source", Sentences.of(hop.source()));
        return json;
    }

    private static Map<String, @Nullable Object> step(List<Hop> route, PlannedStep step) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("step", step.step().word());
        json.put("hop", step.hop());
        json.put(
                "title",
                Titles.of(step, route.stream().map(hop -> hop.to().version()).toList()));
        return json;
    }
}
