package io.nvrguard.guard;

import static io.nvrguard.guard.Scene.recorder;
import static io.nvrguard.guard.Scene.wellPrepared;

import io.nvrguard.files.ProfileException;
import io.nvrguard.files.ProfileFiles;
import io.nvrguard.firmware.Container;
import io.nvrguard.firmware.FirmwareImage;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImagePackage;
import io.nvrguard.firmware.Integrity;
import io.nvrguard.firmware.Platform;
import io.nvrguard.golden.Golden;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.Capabilities;
import io.nvrguard.recorder.ModelName;
import io.nvrguard.recorder.UpgradeStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sentence a verdict can say, as a person gets to read it: {@code resources/verdicts}. */
class VerdictWordsTest {

    private static final Path VERDICTS = Golden.folder("verdicts");
    private static final String OTHER = "ab".repeat(32);
    private static final String I4 = "DS-7716NI-I4";
    private static final String LAST = "NVR_K51_BL_ML_STD_V4.50.000_210125.zip";

    /** What decides in each row of {@link FamiliesTest}. */
    @Test
    void families() {
        String told = Arrays.stream(FamiliesTest.class.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotationsByType(CsvSource.class)))
                .flatMap(rows -> Arrays.stream(rows.value()))
                .map(VerdictWordsTest::family)
                .collect(Collectors.joining());

        Golden.assertSame(told, VERDICTS.resolve("families.txt"));
    }

    private static String family(String row) {
        List<String> cells = Stream.of(row.split(","))
                .map(cell -> cell.strip().replace("''", ""))
                .toList();
        String title = cells.stream().limit(5).filter(cell -> !cell.isEmpty()).collect(Collectors.joining(", "));
        Assessment assessment = recorder(cells.get(0), cells.get(1))
                .label(cells.get(2))
                .hardwareVersion(cells.get(3))
                .offered(cells.get(4))
                .judged();
        return told(title, assessment, verdict -> verdict.decision() == assessment.decision());
    }

    /**
     * What no file by itself shows: plans without a file, sites, origins, regions, labels, the recorder's health. What an
     * earlier scene told word for word is not told again.
     */
    @Test
    void scenes() throws ProfileException {
        StringBuilder told = new StringBuilder();
        Map<String, Scene> scenes = new LinkedHashMap<>(files());
        scenes.putAll(sites());
        scenes.putAll(origins());
        scenes.putAll(regions());
        scenes.putAll(boards());
        scenes.putAll(records());
        scenes.putAll(recorders());
        Set<Verdict> known = new HashSet<>();
        scenes.forEach((title, scene) -> told.append(told(title, scene.judged(), known::add)));

        Golden.assertSame(told.toString().replace(VERDICTS.toString(), "verdicts"), VERDICTS.resolve("scenes.txt"));
    }

    private static Map<String, Scene> files() {
        Map<String, Scene> scenes = new LinkedHashMap<>();
        scenes.put("the listed file, everything well", wellPrepared());
        scenes.put("a plan, its file not at hand", wellPrepared().withoutFile());
        scenes.put("a plan to a version nobody lists", wellPrepared().withoutFile("V4.99.000 build 230101"));
        scenes.put(
                "a plan to a version nobody lists, board unknown",
                recorder("DS-7204HQHI-K1", "V4.20.001").withoutFile("V4.99.000"));
        scenes.put("a name without any claim", wellPrepared().offered("digicap.dav"));
        scenes.put(
                "a name without any claim, bytes that say the version",
                wellPrepared().offered("digicap.dav").bytes(saying(1, "V4.50.000 build 210125")));
        scenes.put(
                "a DVR's file of the same platform code",
                wellPrepared().offered("DVR-K51_-ML_STD_V4.20.000_Build_181107.zip"));
        scenes.put(
                "an NVR's file for a DVR of the same platform code",
                recorder("DS-7332HUHI-K4", "V4.20.001").offered(LAST));
        scenes.put("another brand's file", wellPrepared().offered("ARCDYN_NVR_C4_V4.50.000_210125.zip"));
        scenes.put("a damaged file", wellPrepared().bytes(Scene.image(Container.SWKH, Integrity.DAMAGED)));
        scenes.put(
                "a file without a checksum", wellPrepared().bytes(Scene.image(Container.HK30, Integrity.NOT_COVERED)));
        scenes.put("bytes that contradict the name", wellPrepared().bytes(saying(1, "V4.40.000 build 201111")));
        scenes.put("a job's file replaced", wellPrepared().plannedWith(OTHER));
        scenes.put("a job's file", wellPrepared().plannedWith(Scene.SHA256));
        return scenes;
    }

    private static Map<String, Scene> sites() throws ProfileException {
        Map<String, Scene> scenes = new LinkedHashMap<>();
        scenes.put(
                "an image that the site withdrew",
                recorder(I4, "V3.4.80 build 160718")
                        .profiles(atSite(I4))
                        .offered("NVR_K51_BL_ML_STD_V3.4.92_170518.zip"));
        scenes.put(
                "another file where the site withdrew one",
                recorder(I4, "V4.40.017").profiles(atSite(I4)).offered("NVR_K51_BL_ML_STD_V4.61.025_220905.zip"));
        scenes.put(
                "a model that the site added",
                recorder("DS-7716NI-I4/8P", "V4.40.017").profiles(atSite("DS-7716NI-I4/8P")));
        return scenes;
    }

    private static Map<String, Scene> origins() {
        Map<String, Scene> scenes = new LinkedHashMap<>();
        scenes.put("the file the vendor published the hash of", published(Scene.SHA256, LAST));
        scenes.put("the same bytes under a name without any claim", published(Scene.SHA256, "digicap.dav"));
        scenes.put(
                "the same bytes, marked as a customer's build",
                published(Scene.SHA256, "DZ_K51_ML_STD_V4.50.000_210125.zip"));
        scenes.put("other bytes than the vendor's", published(OTHER, LAST));
        scenes.put("nobody said where the file is from", wellPrepared().origins(new Origins(List.of(), true)));
        scenes.put("the file the image is pinned to", wellPrepared().origins(pinnedTo(Scene.SHA256)));
        scenes.put("other bytes than the image is pinned to", wellPrepared().origins(pinnedTo(OTHER)));
        return scenes;
    }

    private static Map<String, Scene> regions() {
        Map<String, Scene> scenes = new LinkedHashMap<>();
        scenes.put(
                "a Chinese recorder, a European file",
                wellPrepared().serialNumber(serial("CH")).bytes(speaking(1)));
        scenes.put(
                "a Chinese recorder, no file at hand",
                wellPrepared().serialNumber(serial("CH")).withoutFile());
        scenes.put(
                "a Chinese recorder, any language",
                wellPrepared().serialNumber(serial("CH")).bytes(speaking(255)));
        scenes.put(
                "a Chinese recorder, two packages",
                wellPrepared().serialNumber(serial("CH")).bytes(speaking(1, 2)));
        scenes.put(
                "a Taiwanese recorder, a Chinese file",
                wellPrepared().serialNumber(serial("TW")).offered("digicap.dav").bytes(speaking(2)));
        scenes.put(
                "a language without a name",
                wellPrepared().serialNumber(serial("WR")).bytes(speaking(3)));
        scenes.put(
                "no language said",
                wellPrepared().serialNumber(serial("RR")).offered("digicap.dav").bytes(speaking()));
        scenes.put("no region in the serial number", wellPrepared().serialNumber(""));
        return scenes;
    }

    private static Map<String, Scene> boards() {
        Map<String, Scene> scenes = new LinkedHashMap<>();
        scenes.put(
                "the reported model and the label differ",
                recorder("DS-7608NI-Q1/8P(C)", "V4.31.102")
                        .label("not-lettered")
                        .offered("NVR_K9B2_BL_ML_STD_V4.32.115_211129.zip"));
        scenes.put(
                "the platform and the label differ",
                recorder("DS-7608NI-Q1/8P", "V4.30.055")
                        .label("C")
                        .hardwareVersion("B-R-K74-00")
                        .offered("NVR_K74_BL_ML_STD_V4.30.085_210409.zip"));
        scenes.put(
                "the label tells the board",
                recorder("DS-7608NI-Q1/8P", "V4.31.102").label("C").offered("NVR_K9B2_BL_ML_STD_V4.32.115_211129.zip"));
        scenes.put(
                "letters that differ, in a family of several boards",
                recorder("DS-7204HQHI-K1(S)", "V4.20.001")
                        .label("C")
                        .offered("DVR-K72_RUSSIA-ML_STD_V4.25.001_201107.zip"));
        scenes.put(
                "packed for one board, listed for two joined",
                recorder("DS-7204HQHI-K1", "V3.5.30")
                        .hardwareVersion("B-R-K72-00")
                        .offered("DVR-K72_ML_STD_V3.5.37_Build_181108.zip"));
        scenes.put(
                "neither listed nor among the published versions",
                recorder("DS-7608NI-Q1/8P", "V4.30.055").offered("NVR_K74_BL_ML_STD_V4.30.099_240901.zip"));
        scenes.put("a board the profile does not know", wellPrepared().hardwareVersion("B-R-K52-00"));
        scenes.put(
                "a plan where the board is not known",
                recorder("DS-7204HQHI-K1", "V4.20.001").withoutFile());
        scenes.put(
                "a plan where no board is known at all",
                recorder("ERI-K104-P4", "V3.4.97").withoutFile("V3.4.104"));
        scenes.put(
                "outside of the published versions, no board known",
                recorder("EKI-K41T44(C VERSION)", "V4.30.216").offered("NVR_K74_BL_ML_STD_V3.4.100_180310.zip"));
        scenes.put(
                "outside of the published versions, board known",
                recorder("DS-7608NI-Q1/8P", "V4.30.085 build 210409")
                        .offered("NVR_K74_BL_ML_STD_V4.30.091_220916.zip"));
        return scenes;
    }

    private static Map<String, Scene> records() {
        Map<String, Scene> scenes = new LinkedHashMap<>();
        for (Exposure.Passage passage : Exposure.Passage.values()) {
            scenes.put(
                    "a build that a security record lists, " + passage,
                    recorder("DS-7608NI-Q1/8P", "V4.30.055 build 200101")
                            .offered("NVR_K74_BL_ML_STD_V4.30.085_210409.zip")
                            .exposure(new Exposure(Scene.shipped().exploited(), passage)));
        }
        scenes.put(
                "a build that a security record lists, and no procedure leads to it",
                recorder("DS-7608NI-Q1/8P", "V4.30.055 build 200101")
                        .offered("NVR_K74_BL_ML_STD_V4.30.080_210331.zip")
                        .exposure(new Exposure(Scene.shipped().exploited(), Exposure.Passage.END)));
        return scenes;
    }

    private static Map<String, Scene> recorders() {
        Map<String, Scene> scenes = new LinkedHashMap<>();
        scenes.put("a camera", recorder("DS-2CD2146G2-ISU", "V5.7.0").deviceType("IPCamera"));
        scenes.put("another brand's recorder", recorder("ACR16-160", "V4.30.000"));
        scenes.put("a model like a listed one", recorder("DS-8632N-I8", "V4.30.000"));
        scenes.put(
                "a model and another one's serial number",
                recorder("DS-9632NI-I8", "V4.30.000").serialNumber("iDS-9632NXI-I8/16S3220190227CCRRE00000001WCVU"));
        scenes.put(
                "two profiles for one model",
                wellPrepared()
                        .profiles(Stream.of("i-series", "ids-9632nxi")
                                .map(family -> Scene.shipped().named(family).orElseThrow())
                                .toList()));
        scenes.put(
                "a job meets another recorder",
                wellPrepared()
                        .plannedFor(wellPrepared()
                                .serialNumber(I4 + "1620220101CCRRC00000002WCVU")
                                .mac("00:00:00:00:aa:02")
                                .identity()));
        scenes.put(
                "a job that knows neither disks nor backup",
                wellPrepared()
                        .plannedFor(wellPrepared().identity())
                        .storage(Optional.empty())
                        .backup(Backup.NOT_ASKED));
        scenes.put(
                "a check without a recorder",
                wellPrepared()
                        .storage(Optional.empty())
                        .backup(Backup.NOT_ASKED)
                        .upgradeStatus(new UpgradeStatus(UpgradeStatus.State.NOT_REPORTED, 0)));
        scenes.put("a backup that is gone", wellPrepared().backup(Backup.LOST));
        scenes.put(
                "a backup that is kept, a default seen",
                wellPrepared().backup(Backup.KEPT).defaultBefore(DefaultBefore.DONE));
        scenes.put("a default nobody knows of", wellPrepared().defaultBefore(DefaultBefore.NOT_KNOWN));
        scenes.put("two ill disks", wellPrepared().storage(Optional.of(Scene.disks("ok", "error", "unformatted"))));
        scenes.put("disks at work", wellPrepared().storage(Optional.of(Scene.disks("repairing", "formatting"))));
        scenes.put("no disk", wellPrepared().storage(Optional.of(Scene.disks())));
        scenes.put(
                "an upgrade under way",
                wellPrepared().upgradeStatus(new UpgradeStatus(UpgradeStatus.State.UPGRADING, 42)));
        scenes.put(
                "asks for the password again",
                wellPrepared().capabilities(new Capabilities(Optional.of(true), Optional.of(true))));
        scenes.put(
                "does not export its configuration",
                wellPrepared().capabilities(new Capabilities(Optional.of(false), Optional.of(false))));
        return scenes;
    }

    private static String told(String title, Assessment assessment, Predicate<Verdict> isTold) {
        return "# " + title + ": " + assessment.decision() + "\n"
                + assessment.verdicts().stream()
                        .filter(isTold)
                        .map(VerdictWordsTest::inWords)
                        .collect(Collectors.joining())
                + "\n";
    }

    /** What is allowed without a note has nothing to explain: one line. */
    private static String inWords(Verdict verdict) {
        if (verdict.decision() == Decision.ALLOW && !verdict.isNote()) {
            return "ALLOW " + verdict.rule() + ": " + verdict.found() + " | " + verdict.needed() + "\n";
        }
        String source = verdict.source()
                .map(text -> line("source", text.where() + ", " + text.rank().title()) + line("", text.words()))
                .orElse("");
        return verdict.decision() + " " + verdict.rule() + "\n" + line("found", verdict.found())
                + line("needed", verdict.needed()) + line("why", verdict.why()) + line("do", verdict.remedy())
                + source;
    }

    private static String line(String label, String text) {
        return text.isEmpty() ? "" : "  %-7s %s\n".formatted(label, text);
    }

    private static List<Profile> atSite(String model) throws ProfileException {
        return new ProfileFiles(List.of(VERDICTS.resolve("site"))).read().matching(ModelName.of(model));
    }

    /** The I-series, with this hash published for its last image, and its hops. */
    private static Scene published(String sha256, String fileName) {
        UnaryOperator<ListedImage> hashed =
                image -> image.id().equals("4.50.00") ? Scene.image(image, Optional.of(sha256), image.source()) : image;
        return wellPrepared()
                .offered(fileName)
                .profiles(List.of(Scene.iSeriesWith(
                        hashed,
                        hop -> new Hop(
                                hop.from(),
                                hashed.apply(hop.to()),
                                hop.fullDefaultFirst(),
                                hop.repairAfter(),
                                hop.source()))));
    }

    private static Origins pinnedTo(String sha256) {
        Pin pin = new Pin(
                new Platform("K51"),
                FirmwareVersion.of("V4.50.000 build 210125"),
                sha256,
                LAST,
                "the vendor's page",
                "kim",
                Instant.parse("2026-01-02T03:04:05Z"));
        return new Origins(List.of(pin), true);
    }

    private static String serial(String region) {
        return I4 + "1620220101CC" + region + "C00000001WCVU";
    }

    private static FirmwareImage speaking(long... languages) {
        return image(Arrays.stream(languages)
                .mapToObj(language -> offered(language, Optional.empty()))
                .toList());
    }

    private static FirmwareImage saying(long language, String version) {
        return image(List.of(offered(language, Optional.of(FirmwareVersion.of(version)))));
    }

    private static ImagePackage offered(long language, Optional<FirmwareVersion> version) {
        return new ImagePackage(
                Container.SWKH,
                OptionalLong.of(language),
                OptionalLong.of(44),
                OptionalLong.of(1),
                Optional.empty(),
                version,
                version.flatMap(FirmwareVersion::build));
    }

    private static FirmwareImage image(List<ImagePackage> packages) {
        return new FirmwareImage(Container.SWKH, packages, 1024, Scene.SHA256, Integrity.INTACT, List.of());
    }
}
