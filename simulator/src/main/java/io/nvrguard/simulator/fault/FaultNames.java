package io.nvrguard.simulator.fault;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Every fault by its name, and how its value is read. A new fault is one class and one line here. */
final class FaultNames {
    private FaultNames() {}

    interface Reading {
        Fault read(FaultValue value);
    }

    static Map<String, Reading> known() {
        Map<String, Reading> known = new TreeMap<>();
        known.put(UpgradeNostart.NAME, value -> plain(value, new UpgradeNostart()));
        known.put(UpgradeNoop.NAME, value -> plain(value, new UpgradeNoop()));
        known.put(UpgradeReject.NAME, value -> new UpgradeReject(value.word()));
        known.put(NetDropAtUpload.NAME, value -> new NetDropAtUpload(value.share()));
        known.put(PowerCutAtFlash.NAME, value -> new PowerCutAtFlash(value.share()));
        known.put(RebuildShort.NAME, FaultNames::rebuildShort);
        known.put(RebuildStall.NAME, value -> plain(value, new RebuildStall()));
        known.put(HddFail.NAME, value -> value.given() ? new HddFailWhileRepairing(value.share()) : new HddFail());
        known.put(AuthStale.NAME, value -> new AuthStale(value.given() ? value.count() : 3));
        known.put(BackupEmpty.NAME, value -> plain(value, new BackupEmpty()));
        known.put(LogWipeAtReset.NAME, value -> new LogWipeAtReset(!value.text().equals("off")));
        return known;
    }

    private static Fault rebuildShort(FaultValue value) {
        return new RebuildShort(value.given() ? value.duration() : Duration.ofMinutes(3));
    }

    private static Fault plain(FaultValue value, Fault fault) {
        value.none();
        return fault;
    }
}
