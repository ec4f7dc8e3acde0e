package io.nvrguard.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nvrguard.firmware.ImageName.Edition;
import io.nvrguard.firmware.ImageName.Kind;
import io.nvrguard.firmware.ImageName.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageNameTest {

    /** Names quoted in firmware-images.md §2 and §6 and in the vendor's texts, with the words spelled out by hand. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", textBlock = """
                    NVR_K51_V20_S_BL_ML_STD_V4.1.25_181028.zip,      NVR, K51_V20_S,   BL,     ML, -, STD, 4.1.25,  181028
                    NVR_K51_BL_ML_STD_V4.1.64_190119.zip,            NVR, K51,         BL,     ML, -, STD, 4.1.64,  190119
                    NVR_K51_BL_ML_STD_V4.50.000_210125.zip,          NVR, K51,         BL,     ML, -, STD, 4.50.000, 210125
                    NVR_K9B2_BL_ML_STD_V4.31.107_210803.zip,         NVR, K9B2,        BL,     ML, -, STD, 4.31.107, 210803
                    NVR_K51_K81_X_BL_ML_STD_V4.1.31_181028.zip,      NVR, K51_K81_X,   BL,     ML, -, STD, 4.1.31,  181028
                    NVR_K21B1_H930_FA_SSD_BL_ML_STD_V4.61.205_221125.zip, NVR, K21B1_H930_FA_SSD, BL, ML, -, STD, 4.61.205, 221125
                    NVR_K75_BL_ML_A_NEU_V4.30.080_210412.zip,        NVR, K75,         BL,     ML, A, NEU, 4.30.080, 210412
                    NVR_K75_ML_E_STD_V3.4.106_191014.zip,            NVR, K75,         -,      ML, E, STD, 3.4.106, 191014
                    NVR_K74_HILOOK_ML_STD_V3.4.103_190302.zip,       NVR, K74,         HILOOK, ML, -, STD, 3.4.103, 190302
                    NVR_K56_ML_STD_V3.4.93_171215.zip,               NVR, K56,         -,      ML, -, STD, 3.4.93,  171215
                    NVR_K41WIFI_BL_EN_STD_V3.4.80_160817.zip,        NVR, K41WIFI,     BL,     EN, -, STD, 3.4.80,  160817
                    'NVR_(76-SE,V,VP)BL_ML_STD_V3.0.22_170621.zip',  NVR, -,           BL,     ML, -, STD, 3.0.22,  170621
                    DVR-K51_RUSSIA-ML_STD_V4.20.002_Build_210705.zip, DVR, K51,        RUSSIA, ML, -, STD, 4.20.002, 210705
                    DVR-K72_K72A_ML_STD_V3.5.37_Build_181108.zip,    DVR, K72_K72A,    -,      ML, -, STD, 3.5.37,  181108
                    DVR-K51_V20_S_-ML_STD_V4.20.000_Build_181107.zip, DVR, K51_V20_S,  -,      ML, -, STD, 4.20.000, 181107
                    DVR-_K52_ML_STD_V3.4.89_Build_181108.zip,        DVR, K52,         -,      ML, -, STD, 3.4.89,  181108
                    DVR_K35_海外标配_ML_STD_V3.4.89_Build180712.zip,  DVR, K35,         海外标配, ML, -, STD, 3.4.89, 180712
                    DZ_K51_H930_X_ML_STD_V4.40.710_210427.zip,       CUSTOMISED, K51_H930_X, -, ML, -, STD, 4.40.710, 210427
                    DZ_K57_ML_NEU_V3.4.84_170801_Mult.zip,           CUSTOMISED, K57,  -,      ML, -, NEU, 3.4.84,  170801
                    """)
    void readsWhatTheNameClaims(
            String fileName,
            Kind kind,
            String platform,
            String variant,
            Language language,
            String letter,
            Edition edition,
            String number,
            String build) {
        assertThat(ImageName.read(fileName))
                .isEqualTo(new ImageName(
                        fileName,
                        kind,
                        Optional.ofNullable(platform).map(Platform::new),
                        Optional.ofNullable(variant),
                        Optional.of(language),
                        Optional.ofNullable(letter),
                        Optional.of(edition),
                        Optional.of(FirmwareVersion.of(number + " build " + build))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digicap.dav",
                "digicap.mav",
                "Firmware__V4.30.216_240930_S3000612027.zip",
                "21bf37d5-12f9-40af-bbb3-57dfba568d6c.zip",
                "NVR_K74_BL_ML_STD_V4.30.085.zip",
                "NVR_K51_Z9_BL_ML_STD_V4.1.64_190119.zip",
                "NVR_K51_BL_ML_STD_V4.1.64_190119.zip.exe",
                "ARCDYN_NVR_C4_V4.21.005_190703.zip",
                ""
            })
    void claimsNothingOutsideTheGrammar(String fileName) {
        ImageName name = ImageName.read(fileName);

        assertThat(name.kind()).isEqualTo(Kind.NO_CLAIM);
        assertThat(name.platform()).isEmpty();
        assertThat(name.version()).isEmpty();
        assertThat(name.contradictions(image("4.50.0 build 210125", 2))).isEmpty();
    }

    @Test
    void agreesWithEveryRecorderNameOfTheCollection() throws IOException {
        Path collection = Path.of(System.getProperty("nvrguard.checkout", "."), "../shared/facts/firmware-names.csv");
        assumeTrue(Files.exists(collection), "no collection of real names beside the checkout");
        List<List<String>> claims = Files.readAllLines(collection).stream()
                .map(ImageNameTest::fields)
                .filter(row -> row.get(0).matches("[ND]VR[-_].*\\.zip"))
                .toList();

        assertThat(claims).hasSizeGreaterThan(150).allSatisfy(row -> {
            ImageName name = ImageName.read(row.get(0));
            assertThat(name.version()).contains(FirmwareVersion.of(row.get(1) + " build " + row.get(2)));
            if (row.get(3).matches("[A-Z0-9].*")) {
                assertThat(name.platform()).contains(new Platform(row.get(3)));
            }
        });
    }

    @Test
    void listsWhereNameAndBytesContradict() {
        ImageName name = ImageName.read("NVR_K51_BL_ML_STD_V4.50.000_210125.zip");

        assertThat(name.contradictions(image("4.22.5 build 191208", 2)))
                .containsExactly(
                        "The name 'NVR_K51_BL_ML_STD_V4.50.000_210125.zip' says V4.50.000 build 210125,"
                                + " the bytes say V4.22.5 build 191208.",
                        "The name 'NVR_K51_BL_ML_STD_V4.50.000_210125.zip' says language ML, which is 1 in a header;"
                                + " the bytes say 2.");
    }

    @ParameterizedTest(name = "{0} in the header")
    @CsvSource({
        "4.50.0 build 210125, 1, true",
        "4.50.0 build 210125, 255, true",
        "4.50.0 build 210125, 4294967295, true",
        "4.50.0 build 210125, 3, false",
        "4.50.0 build 210126, 1, false",
        "4.50.1 build 210125, 1, false",
    })
    void comparesVersionBuildAndLanguage(String version, long language, boolean agrees) {
        ImageName name = ImageName.read("NVR_K51_BL_ML_STD_V4.50.000_210125.zip");

        assertThat(name.contradictions(image(version, language)).isEmpty()).isEqualTo(agrees);
    }

    @Test
    void chineseNamesNeedAChineseHeader() {
        ImageName name = ImageName.read("NVR_K51_BL_CN_STD_V4.50.000_210125.zip");

        assertThat(name.contradictions(image("4.50.0 build 210125", 2))).isEmpty();
        assertThat(name.contradictions(image("4.50.0 build 210125", 1))).hasSize(1);
    }

    @Test
    void aHeaderWithABuildOnlyIsComparedByBuild() {
        ImageName name = ImageName.read("NVR_K51_BL_ML_STD_V4.50.000_210125.zip");

        assertThat(name.contradictions(imageOf(Optional.empty(), Optional.of("210125"), OptionalLong.empty())))
                .isEmpty();
        assertThat(name.contradictions(imageOf(Optional.empty(), Optional.of("191208"), OptionalLong.empty())))
                .singleElement()
                .asString()
                .endsWith("the bytes say build 191208.");
    }

    @Test
    void aContainerThatSaysNothingCannotContradict() {
        ImageName name = ImageName.read("NVR_K51_BL_ML_STD_V4.50.000_210125.zip");

        assertThat(name.contradictions(imageOf(Optional.empty(), Optional.empty(), OptionalLong.empty())))
                .isEmpty();
    }

    private static FirmwareImage image(String version, long language) {
        FirmwareVersion read = FirmwareVersion.of(version);
        return imageOf(Optional.of(read), read.build(), OptionalLong.of(language));
    }

    private static FirmwareImage imageOf(
            Optional<FirmwareVersion> version, Optional<String> build, OptionalLong language) {
        ImagePackage offered = new ImagePackage(
                Container.SWKH, language, OptionalLong.of(44), OptionalLong.of(1), Optional.empty(), version, build);
        return new FirmwareImage(Container.SWKH, List.of(offered), 100, "0".repeat(64), Integrity.INTACT, List.of());
    }

    /** The fields of one CSV line, quoted or not. */
    private static List<String> fields(String line) {
        return Pattern.compile("\"([^\"]*)\"(?:,|$)|([^,]*)(?:,|$)")
                .matcher(line)
                .results()
                .map(ImageNameTest::field)
                .toList();
    }

    private static String field(MatchResult field) {
        return Optional.ofNullable(field.group(1)).orElseGet(() -> field.group(2));
    }
}
