package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.ResponseStatus;
import java.util.Map;
import java.util.OptionalLong;

/** The numbers newer units give beside a subStatusCode (recorder-protocol.md §2.3, vendor's appendix A.3). */
final class ErrorCode {
    private static final Map<String, Long> NUMBERS = Map.ofEntries(
            Map.entry("ok", 0x1L),
            Map.entry("noMemory", 0x20000001L),
            Map.entry("serviceUnavailable", 0x20000002L),
            Map.entry("upgrading", 0x20000003L),
            Map.entry("deviceBusy", 0x20000004L),
            Map.entry("transferUpgradePackageFailed", 0x20000006L),
            Map.entry("deviceError", 0x30000001L),
            Map.entry("badFlash", 0x30000002L),
            Map.entry("notSupport", 0x40000001L),
            Map.entry("lowPrivilege", 0x40000002L),
            Map.entry("badAuthorization", 0x40000003L),
            Map.entry("methodNotAllowed", 0x40000004L),
            Map.entry("invalidOperation", 0x40000006L),
            Map.entry("notActivated", 0x40000007L),
            Map.entry("hasActivated", 0x40000008L),
            Map.entry("importCfgFilePasswordErr", 0x40008034L),
            Map.entry("badXmlFormat", 0x50000001L),
            Map.entry("badParameters", 0x60000001L),
            Map.entry("badXmlContent", 0x60000003L),
            Map.entry("badVersion", 0x6000000FL),
            Map.entry("badDevType", 0x60000010L),
            Map.entry("badLanguage", 0x60000011L),
            Map.entry("diskError", 0x60001009L),
            Map.entry("rebootRequired", 0x70000001L));

    private ErrorCode() {}

    /** Empty where the vendor's table gives no number for this word. */
    static OptionalLong of(ResponseStatus status) {
        Long number = NUMBERS.get(status.subStatusCode());
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
