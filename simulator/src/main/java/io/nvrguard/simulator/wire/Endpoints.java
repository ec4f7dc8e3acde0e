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
    static final String ALERT_STREAM = "/isapi/event/notification/alertstream";
    private static final String CONFIGURATION_DATA = "/isapi/system/configurationdata";
    private static final int CONFIGURATION_LIMIT_BYTES = 1 << 20;

    private final Map<String, Function<Call, Reply>> open = new HashMap<>();
    private final Map<String, Function<Call, Reply>> guarded = new HashMap<>();

    Endpoints() {
        open.put("GET /", call -> WebPage.index());
        open.put("GET /sdk/activatestatus", ActivationNodes::activateStatus);
        open.put("POST /isapi/security/challenge", ActivationNodes::challenge);
        open.put("PUT /isapi/system/activate", ActivationNodes::activate);
        open.put("GET /isapi/security/sessionlogin/capabilities", LoginNodes::capabilities);
        open.put("POST /isapi/security/sessionlogin", LoginNodes::login);
        security();
        system();
        storage();
        channels();
    }

    private void security() {
        guarded.put("GET " + USER_CHECK, LoginNodes::userCheck);
        guarded.put("PUT /isapi/security/sessionheartbeat", LoginNodes::heartbeat);
        guarded.put("PUT /isapi/security/sessionlogout", LoginNodes::logout);
        guarded.put("GET /isapi/security/capabilities", SecurityNodes::capabilities);
        guarded.put("GET /isapi/security/adminaccesses", SecurityNodes::adminAccesses);
        guarded.put("GET /isapi/security/users", UserNodes::list);
        guarded.put("POST /isapi/security/users", UserNodes::add);
        guarded.put("GET /isapi/security/users/{id}", UserNodes::one);
        guarded.put("PUT /isapi/security/users/{id}", UserNodes::change);
        guarded.put("DELETE /isapi/security/users/{id}", UserNodes::remove);
    }

    private void system() {
        guarded.put("GET /isapi/system/deviceinfo", SystemNodes::deviceInfo);
        guarded.put("PUT /isapi/system/deviceinfo", SystemNodes::rename);
        guarded.put("GET /isapi/system/status", SystemNodes::status);
        guarded.put("GET /isapi/system/capabilities", CapabilitiesNode::get);
        guarded.put("GET /isapi/system/upgradestatus", SystemNodes::upgradeStatus);
        guarded.put("PUT /isapi/system/factoryreset", SystemNodes::factoryReset);
        guarded.put("PUT /isapi/system/reboot", SystemNodes::reboot);
        guarded.put("GET /isapi/system/time", TimeNodes::time);
        guarded.put("PUT /isapi/system/time", TimeNodes::setTime);
        guarded.put("GET /isapi/system/time/ntpservers", TimeNodes::ntpServers);
        guarded.put("PUT /isapi/system/time/ntpservers", TimeNodes::setNtpServer);
        guarded.put("GET /isapi/system/time/ntpservers/{id}", TimeNodes::ntpServer);
        guarded.put("PUT /isapi/system/time/ntpservers/{id}", TimeNodes::setNtpServer);
        guarded.put("GET /isapi/system/network/interfaces", NetworkNodes::interfaces);
        guarded.put("GET /isapi/system/network/ssh", NetworkNodes::ssh);
        guarded.put("PUT /isapi/system/network/ssh", NetworkNodes::setSsh);
        guarded.put("GET " + CONFIGURATION_DATA, ConfigurationNodes::give);
        guarded.put("PUT " + CONFIGURATION_DATA, ConfigurationNodes::take);
    }

    private void storage() {
        guarded.put("GET /isapi/contentmgmt/storage", StorageNodes::storage);
        guarded.put("GET /isapi/contentmgmt/storage/hdd", StorageNodes::hddList);
        guarded.put("GET /isapi/contentmgmt/storage/hdd/{id}", StorageNodes::hdd);
        guarded.put("PUT /isapi/contentmgmt/storage/hdd/{id}", StorageNodes::setHdd);
        guarded.put("PUT /isapi/contentmgmt/storage/hdd/{id}/format", StorageNodes::format);
        guarded.put("GET /isapi/contentmgmt/storage/hdd/{id}/formatstatus", StorageNodes::formatStatus);
        guarded.put("GET /isapi/contentmgmt/storage/hdd/{id}/smarttest/status", StorageNodes::smartTestStatus);
        guarded.put("GET /isapi/contentmgmt/storage/quota", StorageNodes::quota);
        guarded.put("GET /isapi/contentmgmt/storage/quota/{id}", StorageNodes::quota);
        guarded.put("PUT /isapi/contentmgmt/storage/quota/{id}", StorageNodes::setQuota);
        guarded.put("PUT /isapi/contentmgmt/storage/simulateddatabaserepair", StorageNodes::repair);
    }

    private void channels() {
        guarded.put("GET /isapi/contentmgmt/inputproxy/channels", ChannelNodes::list);
        guarded.put("POST /isapi/contentmgmt/inputproxy/channels", ChannelNodes::add);
        guarded.put("GET /isapi/contentmgmt/inputproxy/channels/status", ChannelNodes::statusList);
        guarded.put("GET /isapi/contentmgmt/inputproxy/channels/{id}", ChannelNodes::one);
        guarded.put("PUT /isapi/contentmgmt/inputproxy/channels/{id}", ChannelNodes::change);
        guarded.put("DELETE /isapi/contentmgmt/inputproxy/channels/{id}", ChannelNodes::remove);
        guarded.put("GET /isapi/contentmgmt/inputproxy/channels/{id}/status", ChannelNodes::status);
        guarded.put("GET /isapi/streaming/channels/{id}", ChannelNodes::stream);
        guarded.put("GET /isapi/contentmgmt/record/tracks", TrackNodes::list);
        guarded.put("GET /isapi/contentmgmt/record/tracks/{id}", TrackNodes::one);
        guarded.put("PUT /isapi/contentmgmt/record/tracks/{id}", TrackNodes::change);
        guarded.put("POST /isapi/contentmgmt/logsearch", LogSearchNode::search);
        guarded.put("POST /isapi/contentmgmt/search", RecordingSearchNode::search);
    }

    /** Nodes that ask for no login: those that activate, and the web page's login. */
    Optional<Function<Call, Reply>> open(String method, String path) {
        return Optional.ofNullable(open.get(method + " " + path.toLowerCase(Locale.ROOT)));
    }

    Function<Call, Reply> guarded(String method, String path) {
        String node = path.toLowerCase(Locale.ROOT).replaceAll("/\\d{1,5}(?=/|$)", "/{id}");
        return guarded.getOrDefault(method + " " + node, call -> call.answer(ResponseStatus.NOT_SUPPORT));
    }

    /** How long a held body may be. */
    static int limitBytes(String path) {
        return path.equalsIgnoreCase(CONFIGURATION_DATA) ? CONFIGURATION_LIMIT_BYTES : SmallBody.LIMIT_BYTES;
    }
}
