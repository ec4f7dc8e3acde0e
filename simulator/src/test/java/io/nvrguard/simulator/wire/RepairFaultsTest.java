package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.fault.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong with disks and the repair of their database, as a client sees it; two 4 TB disks, 45 minutes per TB. */
class RepairFaultsTest extends Faulty {
    private static final String NEW = "V4.50.000 build 210125";

    @Test
    @Shows("rebuild.short")
    void saysStoppedMinutesAfterItStarted() throws Exception {
        serve(NEW, "rebuild.short=3m");

        startRepair();
        served().minutes(3);

        assertThat(log()).contains("Database Repair Stopped, HDD 1");
        assertThat(get(STORAGE)).doesNotContain("reparing");
        assertThat(truth().repairsCompleted()).isZero();
    }

    @Test
    @Shows("rebuild.stall")
    void staysAtReparingForGood() throws Exception {
        serve(NEW, "rebuild.stall");

        startRepair();
        served().minutes(60 * 48);

        assertThat(get(STORAGE)).contains("<status>reparing</status>");
        assertThat(log()).contains("Started").doesNotContain("Stopped");
    }

    @ParameterizedTest
    @Shows("rebuild.reboot")
    @CsvSource({"maintenance, devicePowerOff, 3", "power, stopAbnormal, 5"})
    void restartsHalfWayThroughADisk(String cause, String leaf, int minutesAway) throws Exception {
        serve(NEW, "rebuild.reboot=" + cause);

        startRepair();
        served().minutes(90);
        assertThat(answers()).isFalse();
        served().minutes(minutesAway);

        assertThat(log()).contains("/" + leaf + "<", "/devicePowerOn<").doesNotContain("Stopped");
        assertThat(get(STORAGE)).doesNotContain("reparing");
        startRepair();
        served().minutes(181);
        assertThat(log()).contains("Database Repair Stopped, HDD 1");
    }

    @ParameterizedTest
    @Shows("hdd.fail")
    @ValueSource(strings = {"error", "smartFailed", "offline"})
    void hasABrokenDiskAndRefusesTheRepair(String word) throws Exception {
        serve(NEW, "hdd.fail=" + word);

        assertThat(get(STORAGE)).contains("<status>" + word + "</status>", "<status>ok</status>");
        assertThat(put("/ISAPI/ContentMgmt/Storage/simulatedDatabaseRepair")).contains("diskError");
    }

    @Test
    @Shows("hdd.fail")
    void losesADiskInTheMiddleOfItsRepairAndForGood() throws Exception {
        serve(NEW, "hdd.fail@50%");

        startRepair();
        served().minutes(89);
        assertThat(get(STORAGE)).contains("<status>reparing</status>");
        served().minutes(1);
        assertThat(get(STORAGE)).contains("<status>error</status>");
        assertThat(log()).contains("Exception/hdError");
        served().recorder.clearFault("hdd.fail");
        assertThat(get(STORAGE)).contains("<status>error</status>");
    }

    @ParameterizedTest
    @Shows("hdd.none")
    @CsvSource({
        "hdd.none,             <hddList>,                    <hdd>",
        "hdd.none=nas,         <nasType>NFS</nasType>,       <hdd>",
        "hdd.none=notexist,    <status>notexist</status>,    <status>ok</status><capacity>",
        "hdd.none=unformatted, <status>unformatted</status>, <hddName>hdd9",
        "hdd.none=mismatch,    <status>mismatch</status>,    <hddName>hdd9"
    })
    void hasNoDiskThatCouldBeRepaired(String fault, String shown, String missing) throws Exception {
        serve(NEW, fault);

        assertThat(get(STORAGE).replace("\n", "")).contains(shown).doesNotContain(missing);
        assertThat(put("/ISAPI/ContentMgmt/Storage/simulatedDatabaseRepair")).contains("diskError");
        served().recorder.clearFault("hdd.none");
        assertThat(get(STORAGE)).contains("<capacity>3815447</capacity>", "<status>ok</status>");
    }

    @Test
    @Shows("rebuild.api")
    void offersNoRepairOverTheNetworkButAtItsMenu() throws Exception {
        serve(NEW, "rebuild.api=off");

        assertThat(put("/ISAPI/ContentMgmt/Storage/simulatedDatabaseRepair")).contains("notSupport");
        served().recorder.startRepairAtMenu();
        assertThat(get(STORAGE)).contains("<status>reparing</status>");
    }

    @Test
    void keepsItsRecordingsThroughFlashingDefaultAndPowerCutAndLosesThemByAFormatOnly() throws Exception {
        serve("V3.4.80 build 160718");
        int recordings = truth().recordings();

        upload(TO_3_4_92);
        flashAndBoot();
        put("/ISAPI/System/factoryReset?mode=full");
        served().minutes(4);
        served().recorder.cutPower();
        served().recorder.restorePower();
        served().minutes(4);
        assertThat(truth().recordings()).isEqualTo(recordings);

        served().recorder.formatDisk(1);
        assertThat(truth().recordings()).isEqualTo(recordings / 2);
    }
}
