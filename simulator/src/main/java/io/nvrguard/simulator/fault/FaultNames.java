package io.nvrguard.simulator.fault;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every fault by its name. A new fault is one class and one line here, and a line in the simulator's document. */
final class FaultNames {
    private static final List<Knob> KNOBS = List.of(
            AuthLock.KNOB,
            AuthLowpriv.KNOB,
            AuthStale.KNOB,
            BackupEmpty.KNOB,
            BootFlap.KNOB,
            BootSlow.KNOB,
            ClockJump.KNOB,
            ClockJumpAtRebuild.KNOB,
            DowngradeDefaults.KNOB,
            HddFail.KNOB,
            HddNone.KNOB,
            HopEnforce.KNOB,
            HopNeedreset.KNOB,
            HwClass.KNOB,
            HwCustom.KNOB,
            LogPageShift.KNOB,
            LogWipeAtReset.KNOB,
            NetCut.KNOB,
            NetDropAtUpload.KNOB,
            NetHalfopen.KNOB,
            NetReset.KNOB,
            NetSlow.KNOB,
            NetStall.KNOB,
            NetTwin.KNOB,
            OtherClient.KNOB,
            PostNoschedule.KNOB,
            PowerCutAtBoot.KNOB,
            PowerCutAtFlash.KNOB,
            RebuildApi.KNOB,
            RebuildReboot.KNOB,
            RebuildShort.KNOB,
            RebuildStall.KNOB,
            ResetNet.KNOB,
            RespBomb.KNOB,
            StatusMode.KNOB,
            TlsRotate.KNOB,
            TzMode.KNOB,
            UpgradeNoop.KNOB,
            UpgradeNostart.KNOB,
            UpgradeReject.KNOB,
            UploadAccept.KNOB);

    private FaultNames() {}

    static Map<String, Knob> known() {
        Map<String, Knob> known = new TreeMap<>();
        KNOBS.forEach(knob -> known.put(knob.name(), knob));
        return known;
    }
}
