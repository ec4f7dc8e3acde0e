package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.fault.Shows;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong around an upgrade, as a client sees it. */
class UpgradeFaultsTest extends Faulty {
    private static final String OLD = "V3.4.80 build 160718";
    private static final String BEFORE_DEFAULT = "V3.4.92 build 170518";

    @Test
    @Shows("power.cut@flash")
    void neverComesBackAfterAPowerCutWhileFlashing() throws Exception {
        serve(OLD, "power.cut@flash=40%");

        assertThat(upload(TO_3_4_92)).contains("<statusString>OK</statusString>");
        served().minutes(2);
        assertThat(answers()).isTrue();
        served().minutes(2);
        assertThat(answers()).isFalse();
        served().recorder.restorePower();
        served().minutes(600);

        assertThat(answers()).isFalse();
        assertThat(truth().recordings()).isPositive();
    }

    @Test
    @Shows("power.cut@boot")
    void comesBackWithTheNewVersionAfterAPowerCutWhileBooting() throws Exception {
        serve(OLD, "power.cut@boot=30m");

        upload(TO_3_4_92);
        flashAndBoot();
        assertThat(answers()).isFalse();
        served().minutes(30);
        assertThat(answers()).isFalse();
        served().minutes(3);

        assertThat(get(DEVICE_INFO)).contains("<firmwareVersion>V3.4.92</firmwareVersion>");
        assertThat(log()).contains("stopAbnormal");
        assertThat(served().recorder.faults().all()).isEmpty();
    }

    @Test
    @Shows("net.drop@upload")
    void dropsTheConnectionInsideAnUploadAndRunsOn() throws Exception {
        serve(OLD, "net.drop@upload=97%");

        assertThatThrownBy(() -> upload(TO_3_4_92)).isInstanceOf(IOException.class);

        assertThat(get(UPGRADE_STATUS)).contains("<upgrading>false</upgrading>");
        assertThat(truth().uploadBytes()).isGreaterThanOrEqualTo(485_000);
        assertThat(truth().uploads()).isZero();
    }

    @Test
    @Shows("upgrade.nostart")
    void acceptsAnImageAndNeverStarts() throws Exception {
        serve(OLD, "upgrade.nostart");

        assertThat(upload(TO_3_4_92)).contains("<statusString>OK</statusString>");
        served().minutes(60);

        assertThat(get(UPGRADE_STATUS)).contains("<upgrading>false</upgrading>");
        assertThat(get(DEVICE_INFO)).contains("V3.4.80");
    }

    @Test
    @Shows("upgrade.noop")
    void restartsWithTheOldVersion() throws Exception {
        serve(OLD, "upgrade.noop");

        upload(TO_3_4_92);
        flashAndBoot();

        assertThat(get(DEVICE_INFO)).contains("V3.4.80");
        assertThat(get("/ISAPI/System/status")).contains("<deviceUpTime>180</deviceUpTime>");
    }

    @ParameterizedTest
    @Shows("upgrade.reject")
    @ValueSource(strings = {"badDevType", "badLanguage", "badVersion", "badFlash", "upgrading", "lowPrivilege"})
    void refusesTheImageWithAWordOfTheVendors(String word) throws Exception {
        serve(OLD, "upgrade.reject=" + word);

        assertThat(upload(TO_3_4_92)).contains("<subStatusCode>" + word + "</subStatusCode>");
        assertThat(get(UPGRADE_STATUS)).contains("<upgrading>false</upgrading>");
    }

    @ParameterizedTest
    @Shows("upload.accept")
    @CsvSource({"put, ok, badXmlContent", "post, badXmlContent, ok"})
    void takesTheImageInOneFormOnly(String method, String toPut, String toPost) throws Exception {
        serve(OLD, "upload.accept=" + method, "upgrade.nostart");

        assertThat(upload(TO_3_4_92)).contains("<subStatusCode>" + toPut + "</subStatusCode>");
        assertThat(uploadForm(TO_3_4_92)).contains("<subStatusCode>" + toPost + "</subStatusCode>");
    }

    @ParameterizedTest
    @Shows("hw.class")
    @CsvSource({
        "C,    NVR_K74_BL_ML_STD_V4.30.085_210409.zip,  badDevType",
        "C,    NVR_K9B2_BL_ML_STD_V4.31.102_210630.zip, ok",
        "nonC, NVR_K74_BL_ML_STD_V4.30.085_210409.zip,  ok",
        "nonC, NVR_K9B2_BL_ML_STD_V4.31.102_210630.zip, badDevType"
    })
    void isInsideWhatItDoesNotSay(String variant, String image, String answer) throws Exception {
        serveModel("DS-7608NI-Q1/8P", "V4.30.055 build 201111", "hw.class=" + variant);

        assertThat(upload(image)).contains("<subStatusCode>" + answer + "</subStatusCode>");
        assertThat(get(DEVICE_INFO)).contains("<model>DS-7608NI-Q1/8P</model>").doesNotContain("K9B2");
    }

    @Test
    @Shows("hw.custom")
    void diesOfAStandardImageAsACustomBuild() throws Exception {
        serve("V4.22.005 build 191208", "hw.custom");

        assertThat(upload(TO_4_50)).contains("<subStatusCode>ok</subStatusCode>");
        flashAndBoot();

        assertThat(answers()).isFalse();
        assertThat(truth().brickedWhy())
                .hasValueSatisfying(why -> assertThat(why).contains("custom build"));
    }

    @ParameterizedTest
    @Shows({"hop.enforce", "hop.needreset"})
    @CsvSource({
        "V3.4.80 build 160718, hop.enforce=0%,     true",
        "V3.4.80 build 160718, hop.enforce=100%,   false",
        "V3.4.80 build 160718, hop.needreset=0%,   false",
        "V3.4.92 build 170518, hop.needreset=0%,   true",
        "V3.4.92 build 170518, hop.needreset=100%, false",
        "V3.4.92 build 170518, hop.enforce=0%,     false"
    })
    void killsForALeftOutStepAsSurelyAsIsSet(String running, String fault, boolean lives) throws Exception {
        serve(running, fault);

        upload(TO_4_50);
        flashAndBoot();

        assertThat(answers()).isEqualTo(lives);
    }

    /** A thousand units with a coin each: about half die, always the same ones. */
    @Test
    @Shows("hop.enforce")
    void killsTheSameUnitsOfManyInEveryRun() throws Exception {
        serve(OLD);
        int dead = 0;
        for (int unit = 0; unit < 200; unit++) {
            boolean dies = HopLottery.dies(unit);
            assertThat(HopLottery.dies(unit)).isEqualTo(dies);
            dead += dies ? 1 : 0;
        }
        assertThat(dead).isBetween(70, 130);
    }

    @ParameterizedTest
    @Shows("downgrade.defaults")
    @CsvSource({"on, false", "off, true"})
    void defaultsItselfOrNotAfterAnOlderImage(String value, String activated) throws Exception {
        serve("V4.50.000 build 210125", "downgrade.defaults=" + value);

        upload("NVR_K51_BL_ML_STD_V4.22.005_191208.zip");
        flashAndBoot();
        served().client.moveTo(served().address());

        assertThat(served().client.anonymous("GET", "/SDK/activateStatus", "").body())
                .contains("<Activated>" + activated + "</Activated>");
        assertThat(truth().firmware().minor()).isEqualTo(22);
    }

    @ParameterizedTest
    @Shows("status.mode")
    @CsvSource({"stuck, 99, 99", "regress, 50, 34"})
    void misreportsItsProgress(String mode, String atThreeMinutes, String atFourMinutes) throws Exception {
        serve(OLD, "status.mode=" + mode);

        upload(TO_3_4_92);
        served().minutes(3);
        assertThat(get(UPGRADE_STATUS)).contains(mode.equals("stuck") ? "<percent>50<" : "<percent>" + atThreeMinutes);
        served().minutes(1);
        assertThat(get(UPGRADE_STATUS)).contains("<percent>" + atFourMinutes);
        served().minutes(2);
        served().minutes(3);
        assertThat(get(UPGRADE_STATUS)).contains("<upgrading>" + mode.equals("stuck") + "</upgrading>");
        assertThat(get(DEVICE_INFO)).contains("V3.4.92");
    }

    @Test
    @Shows("status.mode")
    void answersGarbageForItsProgress() throws Exception {
        serve(OLD, "status.mode=garbage");

        assertThat(get(UPGRADE_STATUS)).doesNotContain("</upgradeStatus>").isNotEmpty();
    }

    @Test
    @Shows("status.mode")
    void neverAnswersForItsProgress() throws Exception {
        serve(OLD, "status.mode=timeout");

        assertThatThrownBy(() -> served().client.getWithin(Duration.ofMillis(300), UPGRADE_STATUS))
                .isInstanceOf(java.net.http.HttpTimeoutException.class);
        assertThat(get(DEVICE_INFO)).contains("V3.4.80");
    }

    @Test
    @Shows("other.client")
    void isUpgradedBySomebodyElse() throws Exception {
        serve(OLD, "other.client");

        assertThat(get(UPGRADE_STATUS)).contains("<upgrading>true</upgrading>", "<percent>37</percent>");
        assertThat(upload(TO_3_4_92)).contains("<subStatusCode>upgrading</subStatusCode>");
        served().recorder.clearFault("other.client");
        assertThat(upload(TO_3_4_92)).contains("<subStatusCode>ok</subStatusCode>");
    }

    @Test
    @Shows("boot.slow")
    void takesItsTimeToBoot() throws Exception {
        serve(OLD, "boot.slow=50m");

        put("/ISAPI/System/reboot");
        served().minutes(49);
        assertThat(answers()).isFalse();
        served().minutes(1);
        assertThat(answers()).isTrue();
    }

    @Test
    @Shows("boot.flap")
    void comesUpAndGoesAgainBeforeItStays() throws Exception {
        serve(OLD, "boot.flap=2");

        put("/ISAPI/System/reboot");
        for (int flap = 0; flap < 2; flap++) {
            served().minutes(3);
            assertThat(answers()).isTrue();
            served().minutes(1);
            assertThat(answers()).isFalse();
        }
        served().minutes(3);
        assertThat(answers()).isTrue();
        served().minutes(60);
        assertThat(get("/ISAPI/System/status")).doesNotContain("<deviceUpTime>180<");
        assertThat(served().recorder.faults().has(io.nvrguard.simulator.fault.BootFlap.class))
                .isFalse();
    }

    @Test
    @Shows("post.noschedule")
    void losesItsSchedulesAndKeepsItsCameras() throws Exception {
        serve(BEFORE_DEFAULT, "post.noschedule", "hop.needreset=0%");
        assertThat(get(TRACKS)).contains("<Track>");

        upload(TO_4_50);
        flashAndBoot();

        assertThat(get(TRACKS)).doesNotContain("<Track>");
        assertThat(get("/ISAPI/ContentMgmt/InputProxy/channels")).contains("Camera 4");
    }

    @Test
    void combinesFaultsAndClearsThemAgain() throws Exception {
        serve(OLD, "upgrade.nostart", "backup.empty", "auth.stale=1");
        assertThat(get("/ISAPI/System/configurationData")).isEmpty();
        upload(TO_3_4_92);
        served().minutes(30);
        assertThat(get(DEVICE_INFO)).contains("V3.4.80");

        served().recorder.clearFault("upgrade.nostart");
        served().recorder.setFault(Faults.read("boot.slow=10m"));
        upload(TO_3_4_92);
        served().minutes(6);
        served().minutes(10);

        assertThat(get(DEVICE_INFO)).contains("V3.4.92");
    }
}
