package io.nvrguard.simulator.fault;

import java.util.Optional;
import java.util.Set;

/** F06, F08, F09: the recorder refuses the whole upload with this subStatusCode. */
record UpgradeReject(String subStatusCode) implements Fault {
    static final String NAME = "upgrade.reject";
    private static final Set<String> REAL = Set.of(
            "badDevType",
            "badLanguage",
            "badVersion",
            "badFlash",
            "upgrading",
            "deviceBusy",
            "lowPrivilege",
            "rebootRequired");

    UpgradeReject {
        if (!REAL.contains(subStatusCode)) {
            throw new IllegalArgumentException("fault " + NAME + ": no recorder answers '" + subStatusCode
                    + "' to an upload; nearest known: " + Nearest.to(subStatusCode, REAL));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> rejectsUpgradeWith() {
        return Optional.of(subStatusCode);
    }
}
