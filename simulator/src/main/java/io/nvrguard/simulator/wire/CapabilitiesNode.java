package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.Logins;
import io.nvrguard.simulator.scenario.Authentication;
import io.nvrguard.simulator.scenario.Dialect;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code GET System/capabilities}: the flags of recorded units that concern this program, each true to what this unit then does
 * (recorder-protocol.md §1). None speaks of database repair, as on every recorded unit.
 */
final class CapabilitiesNode {
    private static final String TRUE_FALSE = "opt=\"true,false\"";

    private CapabilitiesNode() {}

    static Reply get(Call call) {
        Xml xml = call.document("DeviceCap");
        system(xml, call);
        security(xml, call);
        events(xml);
        racm(xml, call);
        return Reply.xml(xml);
    }

    private static void system(Xml xml, Call call) {
        xml.open("SysCap")
                .text("isSupportDst", true)
                .item("NetworkCap")
                .text("isSupportNtp", true)
                .text("isSupportHttps", call.recorder().scenario().web().https().isPresent())
                .close()
                .item("VideoCap")
                .text("videoInputPortNums", 0)
                .text("videoOutputPortNums", 2)
                .close()
                .item("RebootConfigurationCap")
                .text("RTSP", true)
                .text("HTTP", true)
                .close()
                .text("isSupportSubscribeEvent", false)
                .text("isSupportTimeCap", false)
                .close();
    }

    private static void security(Xml xml, Call call) {
        Authentication auth = call.recorder().scenario().web().auth();
        boolean basic = auth.schemes().contains(Authentication.Scheme.BASIC);
        String algorithms = auth.schemes().stream()
                .flatMap(scheme -> switch (scheme) {
                    case DIGEST_MD5 -> Stream.of("MD5");
                    case DIGEST_SHA_256 -> Stream.of("SHA256");
                    case BASIC -> Stream.<String>empty();
                })
                .collect(Collectors.joining("/"));
        xml.item("SecurityCap")
                .text("supportUserNums", Logins.MOST_USERS)
                .text("securityVersion", "opt=\"1\"", "")
                .text("keyIterateNum", ConfigurationKey.ITERATIONS)
                .text("isSupportUserCheck", true)
                .text("RSAKeyLength", "opt=\"1024\" def=\"1024\"", "")
                .open("WebCertificateCap")
                .text("CertificateType", "opt=\"digest,digest/basic\"", basic ? "digest/basic" : "digest");
        if (!algorithms.isEmpty()) {
            xml.text("SecurityAlgorithm", "opt=\"MD5,SHA256,MD5/SHA256\"", algorithms);
        }
        xml.close()
                .text("isSupportConfigFileImport", true)
                .text("isSupportConfigFileExport", true)
                .text("cfgFileSecretKeyLenLimit", "min=\"1\" max=\"16\"", "")
                .text("isSupportPictureURlCertificate", TRUE_FALSE, false)
                .close();
    }

    private static void events(Xml xml) {
        xml.item("EventCap")
                .text("isSupportHDFull", true)
                .text("isSupportHDError", true)
                .text("isSupportNicBroken", true)
                .close();
    }

    private static void racm(Xml xml, Call call) {
        xml.item("RacmCap")
                .text("isSupportZeroChan", false)
                .text("inputProxyNums", call.recorder().deviceInfo().channels())
                .text("isSupportRaid", false)
                .text("isSupportLogDataPackage", false)
                .text("isSupportSMARTTest", true)
                .text("isSupportFindLogByUTC", call.dialect().logTimes() != Dialect.LogTimes.PLAIN)
                .close();
    }
}
