package io.nvrguard.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every family with each band of running versions and each file that is mistaken for its own. Model; what it runs; what the
 * label says; hardwareVersion; file; decision and the rules that make it.
 */
class FamiliesTest {

    @ParameterizedTest
    @CsvSource({
        // I-series: the vendor's procedure, by what runs
        "DS-7716NI-I4, V3.4.80 build 160718, '', '', NVR_K51_BL_ML_STD_V3.4.92_170518.zip,  ALLOW",
        "DS-7716NI-I4, V3.4.80 build 160718, '', '', NVR_K51_BL_ML_STD_V4.50.000_210125.zip, REFUSE listed-hop",
        "DS-7716NI-I4, V3.4.92 build 170518, '', '', NVR_K51_BL_ML_STD_V4.50.000_210125.zip, ALLOW",
        "DS-7716NI-I4, V3.4.92 build 170518, '', '', NVR_K51_BL_ML_STD_V3.4.92_170518.zip,  REFUSE listed-hop",
        "DS-7716NI-I4, V3.4.93,              '', '', NVR_K51_BL_ML_STD_V4.50.000_210125.zip, REFUSE listed-hop",
        "DS-7716NI-I4, V3.4.113,             '', '', NVR_K51_BL_ML_STD_V4.50.000_210125.zip, REFUSE listed-hop",
        "DS-7716NI-I4, V3.4.113,             '', '', NVR_K51_BL_ML_STD_V3.4.92_170518.zip,  REFUSE no-downgrade",
        "DS-7716NI-I4, V4.0.10,              '', '', NVR_K51_BL_ML_STD_V4.50.000_210125.zip, ALLOW",
        "DS-7716NI-I4, V4.22.005 build 191208, '', '', NVR_K51_BL_ML_STD_V4.50.000_210125.zip, ALLOW",
        "DS-7716NI-I4, V4.40.017 build 201124, '', '', NVR_K51_BL_ML_STD_V4.50.000_210125.zip, ALLOW",
        "DS-7608NI-I2, V4.31.108 build 210823, '', '', NVR_K51_BL_ML_STD_V4.50.000_210125.zip, ALLOW",
        "DS-7716NI-I4, V4.50.000 build 210125, '', '', NVR_K51_BL_ML_STD_V4.50.000_210125.zip, REFUSE listed-hop",
        "DS-7716NI-I4, V4.61.030 build 240123, '', '', NVR_K51_BL_ML_STD_V4.50.000_210125.zip, REFUSE no-downgrade",
        // … and what is mistaken for its files
        "DS-7716NI-I4, V4.40.017, '', '', NVR_K51_BL_ML_STD_V4.72.107_220914.zip,       REFUSE listed-image",
        "DS-7716NI-I4, V4.40.017, '', '', NVR_K51_BL_ML_STD_V4.61.025_220905.zip,       REFUSE listed-image",
        "DS-7716NI-I4, V4.40.017, '', '', NVR_K51_V20_S_BL_ML_STD_V4.1.25_181028.zip,   REFUSE platform-fits",
        "DS-7716NI-I4, V4.40.017, '', '', NVR_K51_A8_X_BL_ML_STD_V4.40.805_210128.zip,  REFUSE platform-fits",
        "DS-7716NI-I4, V4.40.017, '', '', DVR-K51_-ML_STD_V4.20.000_Build_181107.zip,   REFUSE platform-fits",
        "DS-7716NI-I4, V4.40.017, '', '', NVR_K51_BL_ML_NEU_V4.50.000_210125.zip,       REFUSE listed-image",
        "DS-7716NI-I4, V4.40.017, '', '', NVR_K51_BL_CN_STD_V4.50.000_210125.zip,       REFUSE listed-image name-agrees region-fits",
        "DS-7716NI-I4, V4.40.017, '', '', DZ_K51_ML_STD_V4.50.000_210125.zip,           REFUSE not-customised",
        "DS-7716NI-I4, V4.40.017, '', '', Firmware__V4.50.000_210125_S3000000000.zip,   REFUSE platform-fits",
        // iDS-9632NXI-I8/16S: one build only
        "iDS-9632NXI-I8/16S, V4.1.14,              '', '', NVR_K51_V20_S_BL_ML_STD_V4.1.25_181028.zip,  ALLOW",
        "iDS-9632NXI-I8/16S, V4.1.25 build 181028, '', '', NVR_K51_V20_S_BL_ML_STD_V4.1.25_181028.zip,  REFUSE listed-hop",
        "iDS-9632NXI-I8/16S, V4.1.14,              '', '', NVR_K51_V20_S_BL_ML_STD_V4.1.25_181029.zip,  REFUSE listed-image",
        "iDS-9632NXI-I8/16S, V4.1.25 build 181028, '', '', NVR_K51_V20_S_BL_ML_STD_V4.1.28_200603.zip,  REFUSE listed-image",
        "iDS-9632NXI-I8/16S, V4.1.14,              '', '', NVR_K51_BL_ML_STD_V4.1.64_190119.zip,        REFUSE platform-fits",
        "iDS-9632NXI-I8/16S, V4.1.14,              '', '', NVR_K51_V20_FA_BL_ML_STD_V4.1.25_181028.zip, REFUSE platform-fits",
        "iDS-9632NXI-I8/16S, V4.1.14,              '', '', NVR_K51_K81_S_BL_ML_STD_V4.1.61_190523.zip,  REFUSE platform-fits",
        "iDS-9632NXI-I8/16S, V4.1.14,              '', '', DVR-K51_V20_S_-ML_STD_V4.20.000_Build_181107.zip, REFUSE platform-fits",
        "iDS-9632NXI-I8/16S(B), V4.1.14,           '', '', NVR_K51_V20_S_BL_ML_STD_V4.1.25_181028.zip,  REFUSE revision-fits",
        // Q-series, not lettered: K74 up to 4.30.085; what was released later is outside of the published rule
        "DS-7608NI-Q1/8P, V4.30.055, '', '', NVR_K74_BL_ML_STD_V4.30.085_210409.zip, ALLOW",
        "DS-7608NI-Q1/8P, V4.30.055, '', '', NVR_K74_BL_ML_STD_V4.30.080_210331.zip, CAUTION published-source",
        "DS-7608NI-Q1/8P, V4.30.085 build 210409, '', '', NVR_K74_BL_ML_STD_V4.30.091_220916.zip, CAUTION published-source",
        "DS-7616NI-Q2/16P, V4.30.085 build 210409, '', '', NVR_K74_BL_ML_STD_V4.30.097_240401.zip, CAUTION published-source",
        "DS-7608NI-Q1/8P, V4.30.091 build 220916, '', '', NVR_K74_BL_ML_STD_V4.30.085_210409.zip, REFUSE no-downgrade",
        "DS-7608NI-Q1/8P, V3.4.112 build 200415, '', '', NVR_K74_BL_ML_STD_V4.30.085_210409.zip, REFUSE listed-hop",
        "DS-7608NI-Q1/8P, V4.30.055, '', '', NVR_K75_ML_E_STD_V4.30.080_210412.zip,  REFUSE platform-fits",
        "DS-7608NI-Q1/8P, V4.30.055, '', '', NVR_K74_HILOOK_ML_STD_V4.30.085_210409.zip, REFUSE listed-image",
        // Q-series (C): K9B2 from 4.31.102 on
        "DS-7608NI-Q1/8P(C), V4.31.000, '', '', NVR_K9B2_BL_ML_STD_V4.31.102_210701.zip, ALLOW",
        "DS-7608NI-Q1/8P(C), V4.31.102, '', '', NVR_K9B2_BL_ML_STD_V4.32.115_211129.zip, CAUTION published-source",
        "DS-7604NI-Q1/4P(C), V4.32.115, '', '', NVR_K9B2_BL_ML_STD_V4.75.207_240604.zip, CAUTION published-source",
        "DS-7608NI-Q1/8P(C), V4.32.115, '', '', NVR_K9B2_BL_ML_STD_V4.75.207_240604.zip, REFUSE listed-image",
        "DS-7608NI-Q1/8P(C), V4.31.102, '', '', NVR_K74_BL_ML_STD_V4.30.085_210409.zip,  REFUSE revision-fits platform-fits",
        "DS-7608NI-Q1/8P(C), V4.31.102, '', '', NVR_K21B2_BL_ML_STD_V4.74.115_230101.zip, REFUSE platform-fits",
        // (D), (E) and unknown: nothing fits
        "DS-7608NI-Q1/8P(D), V4.74.115, '', '', NVR_K74_BL_ML_STD_V4.30.085_210409.zip,   REFUSE revision-fits",
        "DS-7608NI-Q1/8P(D), V4.74.115, '', '', NVR_K9B2_BL_ML_STD_V4.75.207_240604.zip,  REFUSE revision-fits",
        "DS-7608NI-Q1/8P(E), V4.83.107, '', '', NVR_K21B2_BL_ML_STD_V4.83.108_260713.zip, REFUSE revision-fits",
        "DS-7608NI-Q1/8P, V4.73.005, '', '', NVR_K9B2_BL_ML_STD_V4.75.207_240604.zip,     REFUSE revision-fits",
        "DS-7608NI-Q1/8P, V4.73.005, C,  '', NVR_K9B2_BL_ML_STD_V4.72.109_230107.zip,     REFUSE no-downgrade",
        // the 71xx are other boards
        "DS-7108NI-Q1/8P, V4.30.055, '', '', NVR_K75_ML_E_STD_V4.30.080_210412.zip,      CAUTION published-source",
        "DS-7108NI-Q1/8P, V4.30.055, '', '', NVR_K75_BL_ML_A_NEU_V4.30.080_210412.zip,   CAUTION published-source",
        "DS-7104NI-Q1,    V4.30.055, '', '', NVR_K75_BL_ML_A_NEU_V4.30.080_210412.zip,   REFUSE listed-image",
        "DS-7108NI-Q1/8P, V4.30.055, '', '', NVR_K74_BL_ML_STD_V4.30.085_210409.zip,     REFUSE platform-fits",
        "DS-7108NI-Q1/8P, V4.30.055, '', '', NVR_K9B2_BL_ML_STD_V4.31.107_210803.zip,    REFUSE platform-fits",
        "DS-7108NI-Q1/8P, V4.30.055, '', '', NVR_K20B2_BL_ML_E_STD_V4.31.110_210811.zip, REFUSE revision-fits platform-fits",
        "DS-7108NI-Q1/8P(C), V4.31.110, '', '', NVR_K20B2_BL_ML_E_STD_V4.73.000_221012.zip, CAUTION published-source",
        "DS-7108NI-Q1/8P(C), V4.31.110, '', '', NVR_K75_ML_E_STD_V4.30.080_210412.zip,   REFUSE revision-fits platform-fits",
        "DS-7108NI-Q1/8P, V3.4.99,   '', '', NVR_K75_ML_E_STD_V4.30.080_210412.zip,      REFUSE listed-hop",
        "DS-7608NI-Q1/8P, V4.30.055, '', '', NVR_K20B2_BL_ML_E_STD_V4.31.110_210811.zip, REFUSE platform-fits",
        // Value Express: no platform is known; the published versions refuse besides
        "ERI-K104-P4,           V3.4.97,   '',           '', NVR_K74_BL_ML_STD_V3.4.112_200415.zip, REFUSE platform-fits",
        "ERI-K104-P4,           V3.4.97,   not-lettered, '', NVR_K74_BL_ML_STD_V3.4.112_200415.zip, REFUSE platform-fits published-source",
        "ERI-K104-P4,           V3.4.97,   not-lettered, '', NVR_K74_BL_ML_STD_V3.4.100_180310.zip, REFUSE platform-fits",
        "EKI-K41T44(C VERSION), V4.30.216, '',           '', NVR_K74_BL_ML_STD_V3.4.100_180310.zip, REFUSE platform-fits published-source",
        "EKI-K41T44(C VERSION), V4.30.216, '',           '', NVR_K9B2_BL_ML_STD_V4.72.109_230107.zip, REFUSE platform-fits",
        // NI-K2/K4: platform K51 as the I-series has, other firmware
        "DS-7616NI-K2, V4.74.210 build 240108, '', B-R-K51-00, NVR_K51_BL_ML_STD_V4.82.100_240606.zip, CAUTION published-source",
        "DS-7616NI-K2, V4.30.055, '', B-R-K51-00, NVR_K51_BL_ML_STD_V4.50.000_210125.zip, REFUSE listed-image",
        "DS-7616NI-K2, V4.30.055, '', '',         NVR_K51_BL_ML_STD_V4.61.025_220905.zip, REFUSE listed-image",
        "DS-7616NI-K2, V4.30.055, '', '',         NVR_K51_BL_ML_STD_V4.82.100_240606.zip, REFUSE listed-hop",
        "DS-7616NI-K2, V4.74.210, '', '',         NVR_K51_BL_ML_STD_V4.32.110_211009.zip, REFUSE no-downgrade",
        "DS-7616NI-K2, V4.30.055, '', '',         NVR_K51_BL_EN_STD_V3.4.300_180313.zip,  REFUSE listed-image no-downgrade",
        // K-series DVRs: model to platform to version
        "DS-7332HUHI-K4, V3.5.50 build 181108, '', '', DVR-K51_-ML_STD_V4.20.000_Build_181107.zip,      CAUTION published-source",
        "DS-9032HUI-K8, V4.20.001 build 190430, '', '', DVR-K51_RUSSIA-ML_STD_V4.20.002_Build_210705.zip, CAUTION published-source",
        "DS-9032HUI-K8, V4.20.001 build 190430, '', '', DVR-K51_EUROPE-ML_STD_V4.20.002_Build_210705.zip, REFUSE listed-image",
        "DS-7332HUHI-K4, V3.5.50 build 181108, '', '', DVR-K51_RUSSIA-ML_STD_V4.20.002_Build_210705.zip, REFUSE listed-hop",
        "DS-7332HUHI-K4, V4.20.002 build 210705, '', '', DVR-K51_-ML_STD_V4.20.000_Build_181107.zip,    REFUSE no-downgrade",
        "DS-7332HUHI-K4, V4.20.001, '', '', NVR_K51_BL_ML_STD_V4.50.000_210125.zip,         REFUSE platform-fits",
        "DS-7332HUHI-K4, V4.20.001, '', '', DVR-K51_V20_S_-ML_STD_V4.20.000_Build_181107.zip, REFUSE platform-fits",
        "DS-7332HUHI-K4, V4.20.001, '', '', DVR-K51HTH-ML_STD_V4.20.100_Build_181204.zip,   REFUSE platform-fits",
        "DS-7332HUHI-K4, V4.20.001, '', '', DVR-K52_RUSSIA-ML_STD_V4.20.002_Build_210705.zip, REFUSE platform-fits",
        "DS-9016HUHI-K8, V4.20.001, '', '', DVR-K52_RUSSIA-ML_STD_V4.20.002_Build_210705.zip, CAUTION published-source",
        "DS-9016HUHI-K8, V4.20.001, '', '', DVR-K51_RUSSIA-ML_STD_V4.20.002_Build_210705.zip, REFUSE platform-fits",
        "DS-7316HUI-K4, V3.5.371 build 181220, '', '', DVR-K52_-ML_STD_V4.20.000_Build_181107.zip,      CAUTION published-source",
        "DS-9016HUHI-K8, V4.20.002 build 210705, '', '', DVR-K52_RUSSIA-ML_STD_V4.21.100_Build_200307.zip, REFUSE listed-hop",
        "DS-7208HUHI-K2/P, V3.5.30, '', '', DVR-K71_ML_STD_V3.5.51_Build_181108.zip,  CAUTION published-source",
        "DS-7208HUHI-K2/P, V3.5.30, '', '', DVR-K71_ML_STD_V3.5.37_Build_181108.zip,  REFUSE listed-image",
        "DS-7208HUHI-K2,   V3.5.30, '', '', DVR-K71_ML_STD_V3.5.51_Build_181108.zip,  REFUSE listed-image",
        "DS-7208HUHI-K2,   V3.5.30, '', '', DZ_K71_EN_STD_V3.5.51_181127.zip,         REFUSE not-customised",
        "DS-7208HUHI-K2,   V4.20.001, '', '', DVR-K71_RUSSIA-ML_STD_V4.25.000_200925.zip, CAUTION published-source",
        "DS-7208HUHI-K2,   V4.20.001, '', '', DVR-K72_RUSSIA-ML_STD_V4.25.000_200925.zip, REFUSE platform-fits",
        "DS-7204HUHI-K1,   V4.20.001, '', '', DVR-K72_RUSSIA-ML_STD_V4.25.001_201107.zip, CAUTION published-source",
        "DS-7204HUHI-K1(S), V4.20.001, '', '', DVR-K72_RUSSIA-ML_STD_V4.25.001_201107.zip, CAUTION published-source",
        "DS-7204HUHI-K1(C), V4.20.001, '', '', DVR-K72_RUSSIA-ML_STD_V4.25.001_201107.zip, REFUSE revision-fits",
        "DS-7204HUHI-K1,   V4.20.001, '', '', DVR-K72A_RUSSIA-ML_STD_V4.25.001_201107.zip, REFUSE platform-fits",
        "DS-7204HUHI-K1,   V4.20.001, '', '', DVR-K72-SMART-V20_-ML_STD_V4.20.000_Build_181129.zip, REFUSE platform-fits",
        // K72 or K72A: only what the recorder reports tells
        "DS-7204HQHI-K1, V4.20.001, '', '',          DVR-K72A_RUSSIA-ML_STD_V4.25.001_201107.zip, REFUSE platform-fits",
        "DS-7204HQHI-K1, V4.20.001, '', B-R-K72A-00, DVR-K72A_RUSSIA-ML_STD_V4.25.001_201107.zip, CAUTION published-source",
        "DS-7204HQHI-K1, V4.20.001, '', B-R-K72-00,  DVR-K72A_RUSSIA-ML_STD_V4.25.001_201107.zip, REFUSE platform-fits",
        "DS-7204HQHI-K1, V3.5.30,   '', B-R-K72-00,  DVR-K72_K72A_ML_STD_V3.5.37_Build_181108.zip, CAUTION published-source",
        "DS-7204HQHI-K1, V3.5.30,   '', '',          DVR-K72_K72A_ML_STD_V3.5.37_Build_181108.zip, REFUSE platform-fits",
        "DS-7316HTHI-K4, V3.5.35,   '', '',          DVR-K51HTH-ML_STD_V4.20.100_Build_181204.zip, CAUTION published-source",
        "DS-7316HTHI-K4, V3.5.35,   '', '',          DVR-K51_-ML_STD_V4.20.000_Build_181107.zip,   REFUSE platform-fits",
        "DS-7208HGHI-K1, V3.5.37,   '', '',          DVR-K71HGH-ML_STD_V4.20.100_Build_181204.zip, REFUSE platform-fits",
        "DS-7208HGHI-K1, V3.5.37,   '', B-R-K71HGH-00, DVR-K71HGH-ML_STD_V4.20.100_Build_181204.zip, CAUTION published-source",
    })
    void areToldApart(String model, String running, String label, String hardware, String file, String expected) {
        Assessment assessment = Scene.recorder(model, running)
                .label(label)
                .hardwareVersion(hardware)
                .offered(file)
                .judged();

        Decision decision = assessment.decision();
        String because = decision == Decision.ALLOW
                ? ""
                : assessment.of(decision).stream()
                        .map(Verdict::rule)
                        .sorted()
                        .collect(Collectors.joining(" ", " ", ""));

        assertThat(decision + because).isEqualTo(sorted(expected));
    }

    private static String sorted(String expected) {
        List<String> words = List.of(expected.split(" "));
        return words.get(0)
                + words.stream().skip(1).sorted().map(rule -> " " + rule).collect(Collectors.joining());
    }
}
