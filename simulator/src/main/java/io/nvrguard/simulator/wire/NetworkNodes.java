package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.recorder.Setup;
import java.util.Optional;

/** The nodes under {@code /ISAPI/System/Network} (recorder-protocol.md §10). */
final class NetworkNodes {
    private NetworkNodes() {}

    static Reply interfaces(Call call) {
        return Reply.xml(call.document("NetworkInterfaceList")
                .open("NetworkInterface")
                .text("id", 1)
                .open("IPAddress")
                .text("ipVersion", "v4")
                .text("addressingType", "static")
                .text("ipAddress", call.recorder().address())
                .text("subnetMask", "255.0.0.0")
                .close()
                .open("Link")
                .text("MACAddress", call.recorder().deviceInfo().macAddress()));
    }

    static Reply ssh(Call call) {
        if (!hasSsh(call)) {
            return call.answer(ResponseStatus.NOT_SUPPORT);
        }
        return Reply.xml(call.document("SSH").text("enabled", call.recorder().setup(Setup::ssh)));
    }

    static Reply setSsh(Call call) {
        Optional<String> enabled = call.text("enabled").filter(text -> text.matches("true|false"));
        if (!hasSsh(call)) {
            return call.answer(ResponseStatus.NOT_SUPPORT);
        }
        if (enabled.isEmpty()) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
        return call.answer(call.recorder().program(call.caller(), setup -> {
            setup.openSsh(Boolean.parseBoolean(enabled.get()));
            return ResponseStatus.OK;
        }));
    }

    private static boolean hasSsh(Call call) {
        return call.recorder().scenario().truth().ssh().supported();
    }
}
