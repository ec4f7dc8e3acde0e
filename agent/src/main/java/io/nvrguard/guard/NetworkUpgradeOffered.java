package io.nvrguard.guard;

import io.nvrguard.recorder.Capabilities;
import java.util.Optional;

/** The recorder must offer over the network what an upgrade needs: its configuration, and an upload nvrguard can make. */
final class NetworkUpgradeOffered implements GuardRule {

    static final String ID = "network-upgrade-offered";

    private static final String NEEDED =
            "a recorder that exports its configuration and takes a file without asking again";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        Capabilities offered = situation.capabilities();
        if (offered.asksPasswordToUpgrade().equals(Optional.of(true))) {
            return asksAgain();
        }
        return offered.exportsConfiguration().equals(Optional.of(false))
                ? noExport()
                : Verdict.allow(ID, "nothing it reports speaks against an upgrade over the network", NEEDED);
    }

    /** recorder-protocol.md §13, point 6: stop and tell the operator. */
    private static Verdict asksAgain() {
        return Verdict.refuse(
                ID,
                "the recorder asks for the password again before an upgrade (isSupportUserNamePasswordCheckUpgrade)",
                NEEDED,
                "How the password is given again is published nowhere, and guessing at it could lock the admin out.",
                "Upgrade it on its own web page with the file checked here; `repair HOST` then repairs and judges its database.",
                Optional.empty());
    }

    private static Verdict noExport() {
        return Verdict.refuse(
                ID,
                "the recorder does not export its configuration (isSupportConfigFileExport false)",
                NEEDED,
                "No backup, no upgrade: after a factory default nobody could bring the settings back.",
                "Export the configuration to a USB drive at the recorder, and upgrade it there by hand.",
                Optional.empty());
    }
}
