package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.ResponseStatus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every node the simulated web servers have, one set for all recorders; all others answer notSupport, as recorders do. */
final class Endpoints {
    static final String UPDATE_FIRMWARE = "/isapi/system/updatefirmware";
    static final String USER_CHECK = "/isapi/security/usercheck";

    private final Map<String, Function<Call, Reply>> open = new HashMap<>();
    private final Map<String, Function<Call, Reply>> guarded = new HashMap<>();

    Endpoints() {
        ActivationNodes activation = new ActivationNodes();
        open.put("GET /sdk/activatestatus", activation::activateStatus);
        open.put("POST /isapi/security/challenge", activation::challenge);
        open.put("PUT /isapi/system/activate", activation::activate);
        guarded.put("GET " + USER_CHECK, activation::userCheck);
        SystemNodes system = new SystemNodes();
        guarded.put("GET /isapi/system/deviceinfo", system::deviceInfo);
        guarded.put("GET /isapi/system/status", system::status);
        guarded.put("GET /isapi/system/time", system::time);
        guarded.put("PUT /isapi/system/time", system::setTime);
        guarded.put("GET /isapi/system/capabilities", system::capabilities);
        guarded.put("GET /isapi/system/upgradestatus", system::upgradeStatus);
        guarded.put("GET /isapi/system/configurationdata", system::configurationData);
        guarded.put("PUT /isapi/system/factoryreset", system::factoryReset);
        guarded.put("PUT /isapi/system/reboot", system::reboot);
        guarded.put("GET /isapi/system/network/interfaces", system::interfaces);
        ContentNodes content = new ContentNodes();
        guarded.put("GET /isapi/contentmgmt/storage", content::storage);
        guarded.put("GET /isapi/contentmgmt/storage/hdd", content::hddList);
        guarded.put("PUT /isapi/contentmgmt/storage/simulateddatabaserepair", content::repair);
        guarded.put("GET /isapi/contentmgmt/record/tracks", content::tracks);
        guarded.put("GET /isapi/contentmgmt/inputproxy/channels", content::inputChannels);
        guarded.put("POST /isapi/contentmgmt/logsearch", LogSearchNode::search);
    }

    /** Nodes that ask for no login: those that activate. */
    Optional<Function<Call, Reply>> open(String method, String path) {
        return Optional.ofNullable(open.get(method + " " + path.toLowerCase(Locale.ROOT)));
    }

    Function<Call, Reply> guarded(String method, String path) {
        String node = path.toLowerCase(Locale.ROOT);
        if (method.equals("PUT") && node.matches("/isapi/contentmgmt/storage/hdd/\\d{1,2}/format")) {
            return ContentNodes::format;
        }
        return guarded.getOrDefault(method + " " + node, call -> call.answer(ResponseStatus.NOT_SUPPORT));
    }
}
