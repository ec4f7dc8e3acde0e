package io.nvrguard.simulator.wire;

/** The nodes under {@code /ISAPI/Security} about the web server itself (recorder-protocol.md §4, §8). */
final class SecurityNodes {
    private SecurityNodes() {}

    /** What a client needs to encrypt parameters with the user's password. */
    static Reply capabilities(Call call) {
        Xml xml = call.document("SecurityCap")
                .text("securityVersion", "opt=\"1\"", "")
                .text("keyIterateNum", ConfigurationKey.ITERATIONS);
        if (ConfigurationKey.isIrreversible(call.recorder())) {
            String user = call.parameter("username").orElse(call.caller().user());
            xml.text("isIrreversible", true).text("salt", call.gate().sessions().salt(user));
        }
        return Reply.xml(xml);
    }

    /** Ports as a unit outside a simulator has them; those of DEV_MANAGE and RTSP are not served. */
    static Reply adminAccesses(Call call) {
        Xml xml = call.document("AdminAccessProtocolList");
        access(xml, 1, "HTTP", 80, true);
        access(xml, 2, "RTSP", 554, false);
        access(xml, 3, "HTTPS", 443, call.recorder().scenario().web().https().isPresent());
        xml.item("AdminAccessProtocol")
                .text("id", 4)
                .text("protocol", "DEV_MANAGE")
                .text("portNo", 8000)
                .close();
        return Reply.xml(xml);
    }

    private static void access(Xml xml, int id, String protocol, int port, boolean enabled) {
        xml.item("AdminAccessProtocol")
                .text("id", id)
                .text("enabled", enabled)
                .text("protocol", protocol)
                .text("portNo", port)
                .close();
    }
}
