package io.nvrguard.simulator.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.firmware.SyntheticFirmware;
import io.nvrguard.simulator.scenario.ModelTruth;
import io.nvrguard.simulator.scenario.RecorderScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bundled model's own hardware: what fits it, what it refuses, what kills it, whatever it says of itself. */
class ModelsTest {
    static Iterable<String> models() {
        return ModelTruth.bundled();
    }

    @ParameterizedTest
    @CsvSource({
        // I-series of other sizes: the same hardware, the same deaths.
        "DS-7608NI-I2/8P,      NVR_K51_BL_ML_STD_V4.50.000_210125.zip,          OK,           false",
        "DS-9632NI-I8,         NVR_K51_BL_ML_STD_V4.50.000_210125.zip,          OK,           true",
        // Three hardwares of one Q-series; a higher version number proves nothing.
        "DS-7616NI-Q2/16P,     NVR_K9B2_BL_ML_STD_V4.32.115_211129.zip,         BAD_DEV_TYPE, false",
        "DS-7608NI-Q1/8P(C),   NVR_K21B2_BL_ML_STD_V4.83.108_260713.zip,        BAD_DEV_TYPE, false",
        "DS-7616NI-Q2/16P(D),  NVR_K9B2_BL_ML_STD_V4.75.207_240604.zip,         BAD_DEV_TYPE, false",
        "DS-7616NI-Q2/16P(D),  NVR_K21B2_BL_ML_STD_V4.83.108_260713.zip,        OK,           false",
        "DS-7616NI-Q2/16P(D),  NVR_K21B2_BL_ML_STD_V4.74.115_240101.zip,        BAD_VERSION,  false",
        "DS-7608NI-Q1/8P-2023, NVR_K74_BL_ML_STD_V4.30.085_210409.zip,          BAD_DEV_TYPE, false",
        // Before V4.30 it takes nothing from the network, not even what fits.
        "DS-7108NI-Q1/8P,      NVR_K75_BL_ML_NEU_V4.30.091_220919.zip,          NOT_SUPPORT,  false",
        "ERI-K104-P4(C),       NVR_K74_BL_ML_STD_V4.30.085_210409.zip,          BAD_DEV_TYPE, false",
        // K51 is three device classes under one name.
        "DS-7616NI-K2,         NVR_K51_BL_ML_STD_V4.50.000_210125.zip,          BAD_DEV_TYPE, false",
        "DS-7332HUHI-K4,       NVR_K51_BL_ML_STD_V4.50.000_210125.zip,          BAD_DEV_TYPE, false",
        "DS-7332HUHI-K4,       DVR-K51_RUSSIA-ML_STD_V4.20.002_Build_210705.zip, OK,          false",
        "DS-7216HUHI-K2,       DVR-K72_RUSSIA-ML_STD_V4.25.001_201107.zip,      BAD_DEV_TYPE, false",
        "DS-7216HUHI-K2,       DVR-K71_RUSSIA-ML_STD_V4.25.000_200925.zip,      OK,           false",
        "DS-7204HUHI-K1,       DVR-K72_RUSSIA-ML_STD_V4.25.001_201107.zip,      OK,           false",
        "DS-7732NI-M4,         NVR_K51_BL_ML_STD_V4.61.030_240123.zip,          BAD_DEV_TYPE, false",
        "DS-7616NI-E2,         NVR_K51_BL_ML_STD_V3.4.92_170518.zip,            BAD_DEV_TYPE, false",
        "DS-8632N-I8,          NVR_K51_BL_ML_STD_V4.61.030_240123.zip,          BAD_LANGUAGE, false",
        "DS-8632N-I8,          NVR_K51_BL_CN_STD_V4.61.031_240124.zip,          OK,           false",
        "DS-2CD2146G2-ISU,     NVR_K51_BL_ML_STD_V4.50.000_210125.zip,          BAD_DEV_TYPE, false",
    })
    void takeRefuseOrDieOfAnImage(String model, String image, ResponseStatus answer, boolean dies) {
        Bench bench = new Bench(RecorderScenario.of(model));

        assertThat(bench.upload(image)).isEqualTo(answer);
        bench.minutes(60);

        assertThat(bench.condition().bricked()).isEqualTo(dies);
    }

    @Test
    void takeFirmwareFromTheNetworkOnceTheyRunAVersionThatCan() {
        Bench bench = Bench.of("DS-7108NI-Q1/8P", "V4.30.055 build 201111");

        assertThat(bench.upload("NVR_K75_BL_ML_NEU_V4.30.091_220919.zip")).isEqualTo(ResponseStatus.OK);
    }

    @Test
    void takeTheLiteImageThatOnlyItsDeviceClassTellsApart() {
        Bench lite = new Bench(RecorderScenario.of("DS-7616NI-K2"));
        SyntheticFirmware image = SyntheticFirmware.named("NVR_K51_BL_ML_STD_V4.82.100_240606.zip");

        assertThat(lite.upload(Bench.image(image.withPlatform("K51_LITE")))).isEqualTo(ResponseStatus.OK);
    }

    @ParameterizedTest
    @MethodSource("models")
    void keepTheirRecordingsThroughEveryDefault(String model) {
        for (ResetMode mode : ResetMode.values()) {
            Bench bench = new Bench(RecorderScenario.of(model));
            int recordings = bench.condition().recordings();

            bench.recorder.factoryReset(mode);
            bench.minutes(10);

            assertThat(bench.condition().recordings()).as("%s", mode).isEqualTo(recordings);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DS-7716NI-I4,   BASIC, true,  127.0.0.1",
        "DS-7716NI-I4,   FULL,  false, 127.0.1.64",
        "DS-7208HGHI-SH, BASIC, false, 127.0.0.1",
    })
    void keepWhatTheirDefaultResetKeeps(String model, ResetMode mode, boolean activated, String address) {
        Bench bench = new Bench(RecorderScenario.of(model));

        bench.recorder.factoryReset(mode);
        bench.minutes(10);

        assertThat(bench.recorder.activated()).isEqualTo(activated);
        assertThat(bench.recorder.address()).isEqualTo(address);
    }

    @Test
    void mayLieAboutTheirKind() {
        assertThat(deviceInfo("DS-7332HUHI-K4").deviceType()).isEqualTo("NVR");
        assertThat(deviceInfo("DS-7204HUHI-K1").deviceType()).isEqualTo("IPCamera");
        assertThat(deviceInfo("DS-7216HUHI-K2").deviceType()).isEqualTo("DVR");
    }

    @Test
    void reportTheirHardwareInTheFormsThatWereRecorded() {
        assertThat(deviceInfo("DS-7616NI-Q2/16P").hardwareVersion()).isEmpty();
        assertThat(deviceInfo("DS-7616NI-K2").hardwareVersion()).hasValue("B-R-K51-00");
        assertThat(deviceInfo("DS-7216HUHI-K2").hardwareVersion()).hasValue("0xc0fcc00");
        assertThat(deviceInfo("DS-8632N-I8").hardwareVersion()).hasValue("0100054102000000");
    }

    /** The trap of the hardware change: same model text, another unit. */
    @Test
    void mayReportTheSameModelAndBeOtherHardware() {
        assertThat(deviceInfo("DS-7608NI-Q1/8P-2023").model())
                .isEqualTo(deviceInfo("DS-7608NI-Q1/8P").model());
        assertThat(RecorderScenario.of("DS-7608NI-Q1/8P-2023").hardware().deviceClass())
                .isNotEqualTo(RecorderScenario.of("DS-7608NI-Q1/8P").hardware().deviceClass());
    }

    private static DeviceInfo deviceInfo(String model) {
        return new Bench(RecorderScenario.of(model)).recorder.deviceInfo();
    }
}
