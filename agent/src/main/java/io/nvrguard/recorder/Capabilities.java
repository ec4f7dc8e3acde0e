package io.nvrguard.recorder;

import java.util.Optional;

/**
 * The few flags of {@code GET /ISAPI/System/capabilities} that decide whether an upgrade can go over the network
 * (recorder-protocol.md §1, recorded on five recorders). Empty: not reported, as on all firmware older than the flag.
 *
 * @param exportsConfiguration {@code SecurityCap/isSupportConfigFileExport}
 * @param asksPasswordToUpgrade {@code SecurityCap/isSupportUserNamePasswordCheckUpgrade}, true on V4.62 I-series and V5.03
 *     M-series; how the password is given again was never found
 */
public record Capabilities(Optional<Boolean> exportsConfiguration, Optional<Boolean> asksPasswordToUpgrade) {

    public static final Capabilities NOT_REPORTED = new Capabilities(Optional.empty(), Optional.empty());
}
