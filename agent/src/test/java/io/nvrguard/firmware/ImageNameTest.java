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
import org.jspecify.annotations.Nullable;
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
                    DZ_DM8107_MUL_STD_V3.0.15_151230.zip,            CUSTOMISED, DM8107, -,    MUL, -, STD, 3.0.15, 151230
                    俄语区客户(V2.1.2_121022)(DZ20121012_35).zip,     CUSTOMISED, -,    -,      -,  -, -,   2.1.2,   121022
                    DVR-K72-SMART-V20_-ML_STD_V4.20.000_Build_181129.zip, DVR, K72-SMART-V20, -, ML, -, STD, 4.20.000, 181129
                    DVR-K72_K72A_HILOOKEUROPE-ML_STD_V3.5.371_Build_181220.zip, DVR, K72_K72A, HILOOKEUROPE, ML, -, STD, 3.5.371, 181220
                    DVR_K33_K35_RUSSIA-ML_STD_V3.1.6_build170613.zip, DVR, K33_K35,    RUSSIA, ML, -, STD, 3.1.6,   170613
                    DVR_6467_EN_STD_V3.2.6_150319.zip,               DVR, 6467,        -,      EN, -, STD, 3.2.6,   150319
                    ARCDYN_NVR_C4_V4.21.005_190703.zip,              OEM, -,           ARCDYN, -,  -, -,   4.21.005, 190703
                    DS-71_72_08HGH-Ex-Fx-海外标配_ML_STD_V3.4.1_151221.zip, WITHOUT_PLATFORM, -, 海外标配, ML, -, STD, 3.4.1, 151221
                    DS-7208HGHI-F_ML_STD_V3.4.70_160818.zip,         WITHOUT_PLATFORM, -, -,   ML, -, STD, 3.4.70,  160818
                    digicap_V3.3.5_181224_NO_ONVIF.zip,              WITHOUT_PLATFORM, -, -,   -,  -, -,   3.3.5,   181224
                    NVR_K51_BL_ML_STD_V4.50.000_210125 (1).zip,      NVR, K51,         BL,     ML, -, STD, 4.50.000, 210125
                    NVR_K51_BL_ML_STD_V4.50.000_210125(2).ZIP,       NVR, K51,         BL,     ML, -, STD, 4.50.000, 210125
                    """)
    void readsWhatTheNameClaims(
            String fileName,
            Kind kind,
            @Nullable String platform,
            @Nullable String variant,
            @Nullable Language language,
            @Nullable String letter,
            @Nullable Edition edition,
            String number,
            String build) {
        assertThat(ImageName.read(fileName))
                .isEqualTo(new ImageName(
                        fileName,
                        kind,
                        Optional.ofNullable(platform).map(Platform::new),
                        Optional.ofNullable(variant),
                        Optional.ofNullable(language),
                        Optional.ofNullable(letter),
                        Optional.ofNullable(edition),
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
                "Firmware_Asia_V4.75.011_240620_S3000583084.zip",
                "digicap(DM642_EN_STD_V2.1_150414).zip",
                "DS-7208HFI-ST+7216HVI-ST系列标配英文(V1.3.2_121107).rar",
                "NVR_K51_BL_ML_STD_V4.50.000_210125.rar",
                "NVR_K51_BL_ML_STD_V4.50.000_210125 (1)(2).zip",
                "NVR_K51_BL_ML_STD_V4.50.000_210125.zip\nNVR_K51.zip",
                ""
            })
    void claimsNothingOutsideTheGrammar(String fileName) {
        ImageName name = ImageName.read(fileName);

        assertThat(name.kind()).isEqualTo(Kind.NO_CLAIM);
        assertThat(name.platform()).isEmpty();
        assertThat(name.version()).isEmpty();
        assertThat(name.contradictions(image("4.50.0 build 210125", 2))).isEmpty();
    }

    /** Real names with the version, build and platform their portals list; each claims just that or nothing. */
    @Test
    void noNameOfTheCollectionIsReadWrongly() throws IOException {
        Path collection = Path.of(System.getProperty("nvrguard.checkout", "."), "../shared/facts/firmware-names.csv");
        assumeTrue(Files.exists(collection), "no collection of real names beside the checkout");
        List<List<String>> rows = Files.readAllLines(collection).stream()
                .skip(1)
                .map(ImageNameTest::fields)
                .toList();

        assertThat(rows).hasSizeGreaterThan(250).allSatisfy(row -> {
            ImageName name = ImageName.read(row.get(0));
            name.version()
                    .ifPresent(version ->
                            assertThat(version).isEqualTo(FirmwareVersion.of(row.get(1) + " build " + row.get(2))));
            if (!row.get(3).isEmpty() && name.platform().isPresent()) {
                assertThat(name.platform()).contains(new Platform(row.get(3)));
            }
            if (row.get(0).matches("(?:[ND]VR|DZ)[-_].*_V.*\\d{6}.*\\.zip")) {
                assertThat(name.version()).as(row.get(0)).isPresent();
            }
        });
        assertThat(rows.stream()
                        .filter(row -> ImageName.read(row.get(0)).version().isPresent()))
                .hasSizeGreaterThan(180);
    }

    /** Of the rows the collection has of them, no two spell it alike. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DZP20181018047-final version.zip",
                "NVR_K51_DZ_BL_ML_STD_V4.50.000_210125.zip",
                "NVR_K51_BL_ML_STD_V4.50.000_210125(DZ20200101_01).zip",
                "DZ_K51_whatever.zip"
            })
    void aCustomersMarkAnywhereMakesItCustomised(String fileName) {
        assertThat(ImageName.read(fileName).kind()).isEqualTo(Kind.CUSTOMISED);
        assertThat(ImageName.read(fileName).platform()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NVR_K51_BL_ML_STD_V4.50.000_210125.zip", "ADZ_20.zip", "DZONE.zip", "DZP.zip"})
    void otherLettersAreNoCustomersMark(String fileName) {
        assertThat(ImageName.read(fileName).kind()).isNotEqualTo(Kind.CUSTOMISED);
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

    @ParameterizedTest(name = "device class {0}, flag {1}")
    @CsvSource({
        "2,  3050060061181310011, device class 2",
        "44, 1140050031111110011, an upgrade flag that begins with 114",
        "44, 1200050031111110011, an upgrade flag that begins with 120"
    })
    void aCamerasBytesContradictARecordersName(long deviceClass, String flag, String mark) {
        FirmwareImage camera = imageOf(deviceClass, flag);

        assertThat(ImageName.read("NVR_K51_BL_ML_STD_V4.50.000_210125.zip").contradictions(camera))
                .containsExactly("The name 'NVR_K51_BL_ML_STD_V4.50.000_210125.zip' says firmware of a recorder,"
                        + " the bytes say a camera's: " + mark + ".");
        assertThat(ImageName.read("DVR-K51_ML_STD_V3.5.50_Build_181108.zip").contradictions(camera))
                .hasSize(1);
        assertThat(ImageName.read("digicap.dav").contradictions(camera)).isEmpty();
    }

    @Test
    void aRecordersFlagContradictsNothing() {
        assertThat(ImageName.read("NVR_K51_BL_ML_STD_V4.50.000_210125.zip")
                        .contradictions(imageOf(44, "3050060061181310011")))
                .isEmpty();
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

    private static FirmwareImage imageOf(long deviceClass, String flag) {
        ImagePackage offered = new ImagePackage(
                Container.SWKH,
                OptionalLong.empty(),
                OptionalLong.of(deviceClass),
                OptionalLong.of(1),
                Optional.of(flag),
                Optional.empty(),
                Optional.empty());
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
