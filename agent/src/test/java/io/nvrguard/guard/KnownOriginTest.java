package io.nvrguard.guard;

import static io.nvrguard.guard.Decision.ALLOW;
import static io.nvrguard.guard.Decision.CAUTION;
import static io.nvrguard.guard.Decision.REFUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.firmware.Container;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.Integrity;
import io.nvrguard.firmware.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose word a file needs, and what it is pinned to. */
class KnownOriginTest {

    private static final String OTHER = "ab".repeat(32);
    private static final String NAME = "NVR_K51_BL_ML_STD_V4.50.000_210125.zip";

    /** Hash the vendor published, hash the image is pinned to, whether somebody's word is needed. */
    @ParameterizedTest
    @CsvSource({
        "none,  none,  true,  CAUTION",
        "none,  none,  false, ALLOW",
        "none,  same,  true,  ALLOW",
        "none,  same,  false, ALLOW",
        "none,  other, true,  REFUSE",
        "none,  other, false, REFUSE",
        "same,  none,  true,  ALLOW",
        "same,  other, true,  ALLOW",
        "other, none,  true,  REFUSE",
        "other, none,  false, REFUSE",
        "other, same,  true,  REFUSE",
    })
    void comparesWithTheVendorsHashOrThePin(String published, String pinned, boolean needed, Decision decision) {
        Verdict verdict = scene(hash(published))
                .origins(new Origins(
                        hash(pinned).map(KnownOriginTest::pin).stream().toList(), needed))
                .judgedBy(new KnownOrigin());

        assertThat(verdict.decision()).isEqualTo(decision);
        assertThat(verdict.found()).isNotEqualTo("nothing to compare yet");
    }

    @Test
    void showsBothHashesAndBothOrigins() {
        Verdict verdict = Scene.wellPrepared()
                .origins(new Origins(List.of(pin(OTHER)), true))
                .judgedBy(new KnownOrigin());

        assertThat(verdict.found()).contains(Scene.SHA256, NAME);
        assertThat(verdict.needed()).contains(OTHER, "the vendor's page", "kim", "2026-01-02");
    }

    @Test
    void showsTheHashThatTheVendorPublished() {
        Assessment assessment = scene(Optional.of(OTHER)).judged();

        assertThat(assessment.of(REFUSE)).singleElement().satisfies(verdict -> {
            assertThat(verdict.rule()).isEqualTo(KnownOrigin.ID);
            assertThat(verdict.found()).contains(Scene.SHA256);
            assertThat(verdict.needed()).contains(OTHER);
        });
    }

    @Test
    void asksWithTheCommandThatAnswers() {
        Verdict verdict =
                Scene.wellPrepared().origins(new Origins(List.of(), true)).judgedBy(new KnownOrigin());

        assertThat(verdict.decision()).isEqualTo(CAUTION);
        assertThat(verdict.remedy()).contains("nvrguard firmware add " + NAME + " --source ");
    }

    /** Whoever vouches for one build has said nothing of another. */
    @ParameterizedTest
    @CsvSource({
        "K51,       V4.50.000 build 210125, REFUSE",
        "K51,       V4.50.00 build 210125,  REFUSE",
        "K51,       V4.50.000 build 210126, CAUTION",
        "K51,       V4.50.010 build 210125, CAUTION",
        "K51_V20_S, V4.50.000 build 210125, CAUTION",
    })
    void aPinIsOfOneImage(String platform, String version, Decision decision) {
        Pin other = new Pin(
                new Platform(platform), FirmwareVersion.of(version), OTHER, NAME, "somewhere", "kim", Instant.EPOCH);

        assertThat(Scene.wellPrepared()
                        .origins(new Origins(List.of(other), true))
                        .judgedBy(new KnownOrigin())
                        .decision())
                .isEqualTo(decision);
    }

    @Test
    void aPinOfAnotherEditionSaysNothing() {
        Pin neutral = new Pin(
                new Platform("K51"),
                FirmwareVersion.of("V4.50.000 build 210125"),
                OTHER,
                NAME.replace("_STD_", "_NEU_"),
                "somewhere",
                "kim",
                Instant.EPOCH);

        assertThat(Scene.wellPrepared()
                        .origins(new Origins(List.of(neutral), true))
                        .judgedBy(new KnownOrigin())
                        .decision())
                .isEqualTo(CAUTION);
    }

    @Test
    void theFirstWordCounts() {
        Origins twice = new Origins(List.of(pin(Scene.SHA256), pin(OTHER)), true);

        assertThat(Scene.wellPrepared()
                        .origins(twice)
                        .judgedBy(new KnownOrigin())
                        .decision())
                .isEqualTo(ALLOW);
    }

    /** One cause is one refusal: nobody is asked for a word on a file that is refused anyhow. */
    @ParameterizedTest
    @CsvSource({
        "NVR_K51_BL_ML_NEU_V4.50.000_210125.zip,    INTACT,  listed-image",
        "NVR_K51_HILOOK_ML_STD_V4.50.000_210125.zip, INTACT, listed-image",
        "NVR_K51_BL_ML_STD_V4.50.000_210126.zip,    INTACT,  listed-image",
        "NVR_K74_BL_ML_STD_V4.30.085_210409.zip,    INTACT,  listed-image",
        "NVR_K51_BL_ML_STD_V4.50.000_210125.zip,    DAMAGED, image-intact",
    })
    void isNotJudgedWhereAnotherRuleRefuses(String fileName, Integrity integrity, String refusing) {
        Verdict verdict = Scene.wellPrepared()
                .offered(fileName)
                .bytes(Scene.image(Container.SWKH, integrity))
                .origins(new Origins(List.of(), true))
                .judgedBy(new KnownOrigin());

        assertThat(verdict.decision()).isEqualTo(ALLOW);
        assertThat(verdict.needed()).isEqualTo("what " + refusing + " asks for");
    }

    /** Inside a job the plan's own hash decides, whatever became of the pins meanwhile. */
    @Test
    void insideAJobTheFileOfThePlanIsKnown() {
        Origins pinnedToAnother = new Origins(List.of(pin(OTHER)), true);

        assertThat(Scene.wellPrepared()
                        .plannedWith(Scene.SHA256)
                        .origins(pinnedToAnother)
                        .judgedBy(new KnownOrigin())
                        .found())
                .isEqualTo("the very file of the plan");
        assertThat(Scene.wellPrepared().plannedWith(OTHER).judged().of(REFUSE))
                .extracting(Verdict::rule)
                .containsExactly(SameFile.ID);
    }

    /** What {@code check} may ask a person about: nothing but the word is missing. */
    @ParameterizedTest
    @CsvSource({
        "nobody said,      true",
        "pinned,           false",
        "vendor's hash,    false",
        "damaged,          false",
        "not listed,       false",
        "in a job,         false",
        "no file at hand,  false",
    })
    void isUnconfirmedWhereOnlyTheWordIsMissing(String what, boolean unconfirmed) {
        Scene scene = scene(what.equals("vendor's hash") ? Optional.of(Scene.SHA256) : Optional.empty())
                .origins(new Origins(what.equals("pinned") ? List.of(pin(Scene.SHA256)) : List.of(), true));
        Scene seen = switch (what) {
            case "damaged" -> scene.bytes(Scene.image(Container.SWKH, Integrity.DAMAGED));
            case "not listed" -> scene.offered("NVR_K51_BL_ML_STD_V4.61.025_220905.zip");
            case "in a job" -> scene.plannedWith(Scene.SHA256);
            case "no file at hand" -> scene.withoutFile();
            default -> scene;
        };

        assertThat(KnownOrigin.isUnconfirmed(seen.situation())).isEqualTo(unconfirmed);
    }

    @Test
    void pinsHoldWhereNobodyIsAskedForAWord() {
        Origins said = new Origins(List.of(pin(OTHER)), true);

        assertThat(said.notNeeded()).isEqualTo(new Origins(List.of(pin(OTHER)), false));
    }

    @Test
    void isAcceptedWithAReason() {
        Assessment unconfirmed =
                Scene.wellPrepared().origins(new Origins(List.of(), true)).judged();

        assertThat(unconfirmed.decision()).isEqualTo(CAUTION);
        assertThat(unconfirmed.clearance(Map.of())).isEmpty();
        assertThat(unconfirmed.clearance(Map.of(KnownOrigin.ID, "downloaded from the vendor")))
                .isPresent();
    }

    private static Optional<String> hash(String which) {
        return switch (which) {
            case "same" -> Optional.of(Scene.SHA256);
            case "other" -> Optional.of(OTHER);
            default -> Optional.empty();
        };
    }

    private static Pin pin(String sha256) {
        return new Pin(
                new Platform("K51"),
                FirmwareVersion.of("V4.50.000 build 210125"),
                sha256,
                NAME,
                "the vendor's page",
                "kim",
                Instant.parse("2026-01-02T03:04:05Z"));
    }

    /** The I-series, with this hash published for its last image. */
    private static Scene scene(Optional<String> published) {
        return Scene.wellPrepared()
                .profiles(List.of(Scene.iSeriesWith(
                        image -> image.id().equals("4.50.00") ? Scene.image(image, published, image.source()) : image,
                        hop -> hop)));
    }
}
