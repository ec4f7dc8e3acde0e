package io.nvrguard.simulator.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseRepairTest {
    /** Two 4 TB disks at 45 minutes per TB: three hours each. */
    private final Bench bench = Bench.iSeries("V4.50.000 build 210125");

    @Test
    void repairsOneDiskAfterTheOther() {
        assertThat(bench.recorder.startRepair()).isEqualTo(ResponseStatus.OK);

        bench.minutes(90);
        assertThat(bench.recorder.disks()).extracting(DiskStatus::status).containsExactly("reparing", "ok");
        bench.minutes(180);
        assertThat(bench.recorder.disks()).extracting(DiskStatus::status).containsExactly("ok", "reparing");
        bench.minutes(91);
        assertThat(bench.recorder.disks()).extracting(DiskStatus::status).containsExactly("ok", "ok");
        assertThat(bench.log())
                .containsExactly(
                        "simulatedDatabaseRepair Database Repair Started",
                        "simulatedDatabaseRepair Database Repair Started, HDD 1",
                        "simulatedDatabaseRepair Database Repair Stopped, HDD 1",
                        "simulatedDatabaseRepair Database Repair Started, HDD 2",
                        "simulatedDatabaseRepair Database Repair Stopped, HDD 2",
                        "simulatedDatabaseRepair Database Repair Stopped");
        assertThat(bench.condition().repairsCompleted()).isEqualTo(1);
    }

    @Test
    void isARebuildInTheLogOfADvr() {
        Bench dvr = Bench.of("DS-7216HUHI-K2", "V4.25.000 build 200925");

        dvr.recorder.startRepair();
        dvr.minutes(60 * 6);

        assertThat(dvr.log())
                .startsWith("simulatedDatabaseRepair Database Rebuild Started")
                .endsWith("simulatedDatabaseRepair Database Rebuild Stopped")
                .noneMatch(line -> line.contains("Database Repair "));
    }

    @Test
    void makesOldRecordingsFoundAgain() {
        Bench upgraded = Bench.of("DS-7608NI-Q1/8P", "V3.4.112 build 200415");
        upgraded.upload("NVR_K74_BL_ML_STD_V4.30.085_210409.zip");
        upgraded.minutes(10);
        assertThat(upgraded.condition().recordingsSearchable()).isEqualTo(480);

        upgraded.recorder.startRepair();
        upgraded.minutes(91);

        assertThat(upgraded.condition().recordingsSearchable()).isEqualTo(1200);
    }

    @Test
    void isNotOfferedOverTheNetworkBeforeV4ButAtTheMenu() {
        Bench old = Bench.iSeries("V3.4.92 build 170518");

        assertThat(old.recorder.startRepair()).isEqualTo(ResponseStatus.NOT_SUPPORT);
        assertThat(old.recorder.startRepairAtMenu()).isEqualTo(ResponseStatus.OK);
        assertThat(old.recorder.startRepairAtMenu()).isEqualTo(ResponseStatus.DEVICE_BUSY);
    }

    @Test
    void stopsTooSoonUnderTheFaultAndRepairsProperlyTheNextTime() {
        bench.with("rebuild.short=3m").recorder.startRepair();
        bench.minutes(4);
        assertThat(bench.log()).endsWith("simulatedDatabaseRepair Database Repair Stopped");
        assertThat(bench.condition().repairsCompleted()).isZero();

        bench.recorder.clearFault("rebuild.short");
        bench.recorder.startRepair();
        bench.minutes(300);
        assertThat(bench.condition().state()).isEqualTo("repairing");
        bench.minutes(61);
        assertThat(bench.condition().repairsCompleted()).isEqualTo(1);
    }

    @Test
    void neverStopsUnderTheStallFault() {
        bench.with("rebuild.stall").recorder.startRepair();

        bench.minutes(60 * 24 * 7);

        assertThat(bench.recorder.disks().get(0).status()).isEqualTo("reparing");
        assertThat(bench.log()).noneMatch(line -> line.contains("Stopped"));
    }

    @Test
    void endsWhenADiskFails() {
        bench.with("hdd.fail@50%").recorder.startRepair();

        bench.minutes(91);

        assertThat(bench.recorder.disks()).extracting(DiskStatus::status).containsExactly("error", "ok");
        assertThat(bench.log()).contains("hdError HDD 1");
        assertThat(bench.recorder.startRepair()).isEqualTo(ResponseStatus.DISK_ERROR);
    }

    @Test
    void isForgottenWhenThePowerGoes() {
        bench.recorder.startRepair();
        bench.minutes(90);

        bench.recorder.cutPower();
        bench.recorder.restorePower();
        bench.minutes(600);

        assertThat(bench.log()).noneMatch(line -> line.contains("Stopped"));
        assertThat(bench.recorder.disks()).extracting(DiskStatus::status).containsOnly("ok");
        assertThat(bench.condition().repairsCompleted()).isZero();
    }

    @Test
    void hasABrokenDiskFromTheStartUnderTheFault() {
        bench.with("hdd.fail");

        assertThat(bench.recorder.disks().get(0).status()).isEqualTo("error");
    }
}
