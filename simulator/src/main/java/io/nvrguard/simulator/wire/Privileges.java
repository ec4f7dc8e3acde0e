package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.fault.AuthLowpriv;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.recorder.UserLevel;
import java.util.Locale;
import java.util.Set;

/** What an account below the administrator's may do: look, search and keep its session. Everything else is lowPrivilege. */
final class Privileges {
    private static final Set<String> SEARCHES = Set.of(
            "POST /isapi/contentmgmt/logsearch",
            "POST /isapi/contentmgmt/search",
            "PUT /isapi/security/sessionheartbeat",
            "PUT /isapi/security/sessionlogout");
    private static final Set<String> SECRETS =
            Set.of("/isapi/system/configurationdata", "/isapi/security/users", "/isapi/system/network/ssh");

    private Privileges() {}

    static boolean lacking(SimulatedRecorder recorder, String user, String method, String path) {
        boolean administrator = recorder.accounts(accounts -> accounts.user(user))
                .filter(account -> account.level() == UserLevel.ADMINISTRATOR)
                .isPresent();
        String node = path.toLowerCase(Locale.ROOT);
        boolean looks = method.equals("GET") && SECRETS.stream().noneMatch(node::startsWith);
        if (recorder.faults().has(AuthLowpriv.class)) {
            return !looks;
        }
        return !administrator && !looks && !SEARCHES.contains(method + " " + node);
    }
}
