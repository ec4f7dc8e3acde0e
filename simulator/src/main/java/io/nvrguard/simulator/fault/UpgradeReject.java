package io.nvrguard.simulator.fault;

import java.util.List;

/**
 * F06, F08, F09: the recorder refuses the whole upload.
 *
 * @param subStatusCode one of the words recorders answer to an upload (recorder-protocol.md 2.3)
 */
public record UpgradeReject(String subStatusCode) implements Fault {
    private static final List<String> REAL = List.of(
            "badDevType",
            "badLanguage",
            "badVersion",
            "badFlash",
            "upgrading",
            "deviceBusy",
            "lowPrivilege",
            "rebootRequired");

    static final Knob KNOB = Knob.of(
                    "upgrade.reject=badLanguage",
                    "refuses the upload with this `subStatusCode`",
                    "F06, F08, F09",
                    value -> new UpgradeReject(value.text()))
            .drawn(chance -> chance.oneOf(REAL));

    public UpgradeReject {
        if (!REAL.contains(subStatusCode)) {
            throw new IllegalArgumentException("fault upgrade.reject: no recorder answers '" + subStatusCode
                    + "' to an upload; nearest known: " + Nearest.to(subStatusCode, REAL));
        }
    }

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + subStatusCode;
    }
}
