package io.nvrguard.simulator.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.firmware.SyntheticFirmware;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlashingTest {
    private static final String TO_3_4_92 = "NVR_K51_BL_ML_STD_V3.4.92_170518.zip";
    private static final String TO_4_50 = "NVR_K51_BL_ML_STD_V4.50.000_210125.zip";

    /** The vendor's texts as a table: what lives, what refuses unharmed, what dies. */
    @ParameterizedTest
    @CsvSource({
        "DS-7716NI-I4,       V3.4.80 build 160718,   NVR_K51_BL_ML_STD_V3.4.92_170518.zip,        OK,           false",
        "DS-7716NI-I4,       V3.4.80 build 160718,   NVR_K51_BL_ML_STD_V4.50.000_210125.zip,      OK,           true",
        "DS-7716NI-I4,       V3.4.92 build 170518,   NVR_K51_BL_ML_STD_V4.50.000_210125.zip,      OK,           true",
        "DS-7716NI-I4,       V4.22.005 build 191208, NVR_K51_BL_ML_STD_V4.50.000_210125.zip,      OK,           false",
        "DS-7716NI-I4,       V4.22.005 build 191208, NVR_K51_V20_S_BL_ML_STD_V4.1.25_181028.zip,  BAD_DEV_TYPE, false",
        "DS-7716NI-I4,       V4.22.005 build 191208, NVR_K51_BL_CN_STD_V4.50.000_210125.zip,      BAD_LANGUAGE, false",
        "iDS-9632NXI-I8/16S, V4.1.25 build 181028,   NVR_K51_BL_ML_STD_V4.1.64_190119.zip,        OK,           true",
        "iDS-9632NXI-I8/16S, V4.1.25 build 181028,   NVR_K51_V20_S_BL_ML_STD_V4.1.28_200603.zip,  OK,           false",
        "DS-7608NI-Q1/8P,    V4.30.055 build 201111, NVR_K9B2_BL_ML_STD_V4.31.102_210630.zip,     BAD_DEV_TYPE, false",
        "DS-7608NI-Q1/8P,    V4.30.055 build 201111, NVR_K74_BL_ML_STD_V4.30.085_210409.zip,      OK,           false",
        "DS-7608NI-Q1/8P(C), V4.31.102 build 210630, NVR_K74_BL_ML_STD_V4.30.085_210409.zip,      BAD_DEV_TYPE, false",
        "DS-7608NI-Q1/8P(C), V4.31.102 build 210630, NVR_K9B2_BL_ML_STD_V4.31.107_210803.zip,     OK,           false"
    })
    void livesRefusesOrDiesAsTheVendorSays(
            String model, String running, String image, ResponseStatus answer, boolean dies) {
        Bench bench = Bench.of(model, running);

        assertThat(bench.upload(image)).isEqualTo(answer);
        bench.minutes(60);

        assertThat(bench.condition().bricked()).isEqualTo(dies);
        assertThat(bench.recorder.onAir()).isEqualTo(!dies);
        assertThat(bench.condition().uploads()).isEqualTo(answer == ResponseStatus.OK ? 1 : 0);
        assertThat(bench.condition().uploadBytes()).isEqualTo(8192);
    }

    @Test
    void goesTheVendorsWayFrom3480To450() {
        Bench bench = Bench.iSeries("V3.4.80 build 160718");

        bench.upload(TO_3_4_92);
        bench.minutes(10);
        bench.recorder.factoryReset(ResetMode.FULL);
        bench.minutes(4);
        bench.recorder.activate("New-Pass-1");
        bench.upload(TO_4_50);
        bench.minutes(10);

        assertThat(bench.condition().firmware().toString()).isEqualTo("V4.50.000 build 210125");
        assertThat(bench.condition().bricked()).isFalse();
        assertThat(bench.condition().recordingsSearchable())
                .isLessThan(bench.condition().recordings());
    }

    @Test
    void diesWhenTheFactoryDefaultCameBeforeTheHopTo3492() {
        Bench bench = Bench.iSeries("V3.4.80 build 160718");

        bench.recorder.factoryReset(ResetMode.FULL);
        bench.minutes(4);
        bench.recorder.activate("New-Pass-1");
        bench.upload(TO_3_4_92);
        bench.minutes(10);
        bench.upload(TO_4_50);
        bench.minutes(10);

        assertThat(bench.condition().brickedWhy())
                .hasValueSatisfying(why -> assertThat(why).contains("without a full factory default"));
    }

    @Test
    void survivesASkippedStepWhereTheLikelihoodIsZero() {
        Bench bench = new Bench(RecorderScenario.of("DS-7716NI-I4").withLikelihood(0));

        bench.upload(TO_4_50);
        bench.minutes(10);

        assertThat(bench.condition().firmware().major()).isEqualTo(4);
    }

    @Test
    void answersWhileItFlashesAndFallsSilentWhileItBoots() {
        Bench bench = Bench.iSeries("V3.4.80 build 160718");
        bench.upload(TO_3_4_92);

        bench.minutes(3);
        assertThat(bench.recorder.onAir()).isTrue();
        assertThat(bench.recorder.upgradeStatus()).isEqualTo(new UpgradeStatus(true, 50));
        bench.minutes(4);
        assertThat(bench.recorder.onAir()).isFalse();
        bench.minutes(3);
        assertThat(bench.recorder.onAir()).isTrue();
        assertThat(bench.recorder.upgradeStatus()).isEqualTo(new UpgradeStatus(false, 0));
        assertThat(bench.recorder.status().deviceUpTime()).isEqualTo(Duration.ofMinutes(4));
        assertThat(bench.log()).containsExactly("remoteUpgrade", "devicePowerOff", "devicePowerOn");
    }

    @Test
    void takesOneUploadAtATimeAndNoneWhileFlashing() {
        Bench bench = Bench.iSeries("V3.4.80 build 160718");
        byte[] image = Bench.image(SyntheticFirmware.named(TO_3_4_92));

        Upload first = bench.recorder.beginUpgrade(image.length, Bench.CALLER);
        assertThat(bench.upload(image)).isEqualTo(ResponseStatus.DEVICE_BUSY);
        first.feed(image, 0, image.length);
        assertThat(first.end()).isEqualTo(ResponseStatus.OK);
        assertThat(bench.upload(image)).isEqualTo(ResponseStatus.UPGRADING);
        assertThat(bench.condition().uploads()).isEqualTo(1);
        assertThat(bench.condition().uploadBytes()).isEqualTo(3 * 8192);
    }

    @Test
    void isUnharmedByATruncatedImageAndByATextFile() {
        Bench bench = Bench.iSeries("V3.4.80 build 160718");
        byte[] image = Bench.image(SyntheticFirmware.named(TO_3_4_92));

        assertThat(bench.upload(Arrays.copyOf(image, 5000))).isEqualTo(ResponseStatus.TRANSFER_UPGRADE_PACKAGE_FAILED);
        assertThat(bench.upload("just a text".repeat(50).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ResponseStatus.BAD_DEV_TYPE);
        assertThat(bench.condition().state()).isEqualTo("running");
    }

    @Test
    void defaultsItselfAfterADowngrade() {
        Bench bench = Bench.of("DS-7716NI-I4", "V4.50.000 build 210125");

        bench.upload("NVR_K51_BL_ML_STD_V4.22.005_191208.zip");
        bench.minutes(10);

        assertThat(bench.condition().firmware().minor()).isEqualTo(22);
        assertThat(bench.recorder.activated()).isFalse();
        assertThat(bench.condition().factoryDefaults()).isEqualTo(1);
    }

    @Test
    void diesWhenThePowerGoesWhileItFlashes() {
        Bench bench = Bench.iSeries("V3.4.80 build 160718").with("power.cut@flash=40%");

        bench.upload(TO_3_4_92);
        bench.minutes(30);
        bench.recorder.restorePower();
        bench.minutes(30);

        assertThat(bench.condition().brickedWhy())
                .hasValueSatisfying(why -> assertThat(why).contains("power went"));
        assertThat(bench.recorder.onAir()).isFalse();
    }

    @Test
    void bootsAgainWhenThePowerGoesWhileItBoots() {
        Bench bench = Bench.iSeries("V3.4.80 build 160718");
        bench.upload(TO_3_4_92);

        bench.minutes(7);
        bench.recorder.cutPower();
        bench.minutes(60);
        assertThat(bench.condition().state()).isEqualTo("off");
        bench.recorder.restorePower();
        bench.minutes(4);

        assertThat(bench.condition().firmware().revision()).isEqualTo(92);
        assertThat(bench.log()).contains("stopAbnormal").endsWith("devicePowerOn");
    }

    @ParameterizedTest
    @CsvSource({
        "upgrade.nostart,            OK,           0",
        "upgrade.noop,               OK,           1",
        "upgrade.reject=badLanguage, BAD_LANGUAGE, 0"
    })
    void staysAtTheOldVersionUnderAFault(String fault, ResponseStatus answer, int boots) {
        Bench bench = Bench.iSeries("V3.4.80 build 160718").with(fault);

        assertThat(bench.upload(TO_3_4_92)).isEqualTo(answer);
        bench.minutes(30);

        assertThat(bench.condition().firmware().revision()).isEqualTo(80);
        assertThat(bench.recorder.boots()).isEqualTo(boots);
    }

    @Test
    void dropsTheLineAtTheGivenShareAndTakesASecondUpload() {
        Bench bench = Bench.iSeries("V3.4.80 build 160718").with("net.drop@upload=50%");
        byte[] image = Bench.image(SyntheticFirmware.named(TO_3_4_92));
        Upload upload = bench.recorder.beginUpgrade(image.length, Bench.CALLER);

        assertThat(upload.feed(image, 0, 4000)).isTrue();
        assertThat(upload.feed(image, 4000, 200)).isFalse();

        bench.recorder.clearFault("net.drop@upload");
        assertThat(bench.upload(image)).isEqualTo(ResponseStatus.OK);
    }
}
